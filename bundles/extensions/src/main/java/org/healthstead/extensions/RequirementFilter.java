// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the filter into which the framework turned an import,
 * {@code (&(osgi.wiring.package=a.b)(version>=1.0.0)(!(version>=2.0.0)))}, back into what its maker wrote.
 */
final class RequirementFilter {

    private static final Pattern FLOOR = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern CEILING = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
    private static final Pattern CLOSED = Pattern.compile("\\(version<=([^)]+)\\)");

    private RequirementFilter() {}

    static String value(String filter, String attribute) {
        Matcher matcher = Pattern.compile("\\(" + Pattern.quote(attribute) + "=([^)]+)\\)")
                .matcher(filter);
        return matcher.find() ? matcher.group(1) : filter;
    }

    static String range(String filter) {
        Matcher ceiling = CEILING.matcher(filter);
        Matcher closed = CLOSED.matcher(filter);
        Matcher floor = FLOOR.matcher(CEILING.matcher(filter).replaceAll(""));
        String from = floor.find() ? floor.group(1) : "0.0.0";
        if (ceiling.find()) {
            return "[" + from + "," + ceiling.group(1) + ")";
        }
        return closed.find() ? "[" + from + "," + closed.group(1) + "]" : from;
    }
}
