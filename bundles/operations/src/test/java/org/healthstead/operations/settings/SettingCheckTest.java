// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.settings.Setting;
import org.healthstead.platform.api.settings.Setting.Option;
import org.healthstead.platform.api.settings.Setting.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingCheckTest {

    @ParameterizedTest
    @CsvSource({
        "WHOLE_NUMBER, 5, ''",
        "WHOLE_NUMBER, 1, ''",
        "WHOLE_NUMBER, 20, ''",
        "WHOLE_NUMBER, 0, HS-SETTING-RANGE",
        "WHOLE_NUMBER, 21, HS-SETTING-RANGE",
        "WHOLE_NUMBER, 999999999999999999, HS-SETTING-RANGE",
        "WHOLE_NUMBER, 99999999999999999999, HS-SETTING-NUMBER",
        "WHOLE_NUMBER, five, HS-SETTING-NUMBER",
        "WHOLE_NUMBER, 1.5, HS-SETTING-NUMBER",
        "WHOLE_NUMBER, '', HS-SETTING-MISSING",
        "NUMBER, 1.5, ''",
        "NUMBER, 1e9, HS-SETTING-NUMBER",
        "NUMBER, NaN, HS-SETTING-NUMBER",
        "YES_NO, true, ''",
        "YES_NO, yes, HS-SETTING-OPTION",
        "TEXT, ok, ''",
        "TEXT, '', ''",
        "TEXT, this text is longer than twenty, HS-SETTING-LENGTH"
    })
    void saysWhatIsWrong(Type type, String value, String code) {
        Setting setting = setting(type, List.of());
        assertEquals(code, SettingCheck.check(setting, value).map(Problem::code).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"red, ''", "green, HS-SETTING-OPTION", "'', ''"})
    void takesOnlyWhatIsOffered(String value, String code) {
        Setting setting = setting(Type.TEXT, List.of(new Option("red", "Red"), new Option("blue", "Blue")));
        assertEquals(code, SettingCheck.check(setting, value).map(Problem::code).orElse(""));
    }

    private static Setting setting(Type type, List<Option> options) {
        return new Setting("rows", "Rows", "", type, "3", "3", Optional.of("1"), Optional.of("20"), options, true);
    }
}
