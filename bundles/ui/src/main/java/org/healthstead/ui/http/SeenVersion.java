// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import java.util.regex.Pattern;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/** The number of a version in a form. */
final class SeenVersion {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private SeenVersion() {}

    /** @param text as it came; null when the field is missing */
    static int of(String text) {
        if (text == null || !VERSION.matcher(text).matches()) {
            throw outOfDate();
        }
        return Integer.parseInt(text);
    }

    /** The form is about something that is not there. */
    static ProblemException outOfDate() {
        return ProblemCode.UI_ACTION
                .problem("The version is missing, or no such version or mark.")
                .exception();
    }
}
