// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en-US | Jul 9, 2015 | 2015-07-09
        en-GB | 9 July 2015 | 2015-07-09
        en | July 2015 | 2015-07
        de | 9. Juli 2015 | 2015-07-09
        en | 9.7.2015 | 9.7.2015
        en | 2015 | 2015
        en | May Larch | May Larch
        en | KH-99812 | KH-99812
        """)
    void aDateInWordsIsOneInDigits(String language, String typed, String wanted) {
        assertEquals(wanted, PersonSearch.text(typed, Locale.forLanguageTag(language)));
    }
}
