// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.settings;

import java.math.BigDecimal;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.settings.Setting;

/** Decides whether a value is right for a setting. Pure. */
final class SettingCheck {

    private static final int MOST_CHARACTERS = 10_000;

    private SettingCheck() {}

    /** What is wrong with a value; empty when nothing is. */
    static Optional<Problem> check(Setting setting, String value) {
        if (value.isEmpty()) {
            return setting.required() && setting.type() != Setting.Type.TEXT
                    ? Optional.of(ProblemCode.SETTING_MISSING.problem("A value is missing."))
                    : Optional.empty();
        }
        if (!setting.options().isEmpty()
                && setting.options().stream().noneMatch(option -> option.value().equals(value))) {
            return Optional.of(ProblemCode.SETTING_OPTION.problem("It is none of the values that are possible."));
        }
        return switch (setting.type()) {
            case WHOLE_NUMBER, NUMBER -> number(setting, value);
            case TEXT, SECRET -> length(setting, value);
            case YES_NO ->
                value.equals("true") || value.equals("false")
                        ? Optional.empty()
                        : Optional.of(ProblemCode.SETTING_OPTION.problem("It is neither true nor false."));
        };
    }

    private static Optional<Problem> number(Setting setting, String value) {
        boolean isWhole = setting.type() == Setting.Type.WHOLE_NUMBER;
        if (!value.matches(isWhole ? "[+-]?[0-9]{1,18}" : "[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            return Optional.of(ProblemCode.SETTING_NUMBER.problem("It is no number.", isWhole ? "whole" : "any"));
        }
        BigDecimal number = new BigDecimal(value);
        boolean isOut = setting.least()
                        .filter(least -> number.compareTo(new BigDecimal(least)) < 0)
                        .isPresent()
                || setting.most()
                        .filter(most -> number.compareTo(new BigDecimal(most)) > 0)
                        .isPresent();
        return isOut
                ? Optional.of(range(ProblemCode.SETTING_RANGE, setting, "It is out of its range."))
                : Optional.empty();
    }

    private static Optional<Problem> length(Setting setting, String value) {
        boolean isOut = value.length() > MOST_CHARACTERS
                || setting.least()
                        .filter(least -> value.length() < Integer.parseInt(least))
                        .isPresent()
                || setting.most()
                        .filter(most -> value.length() > Integer.parseInt(most))
                        .isPresent();
        return isOut
                ? Optional.of(range(ProblemCode.SETTING_LENGTH, setting, "It is too short or too long."))
                : Optional.empty();
    }

    private static Problem range(ProblemCode code, Setting setting, String detail) {
        String least = setting.least().orElse("");
        String most = setting.most().orElse("");
        // The last argument chooses the sentence: with both bounds, or with one.
        String which = most.isEmpty() ? "least" : least.isEmpty() ? "most" : "both";
        return code.problem(detail, least, most, which);
    }
}
