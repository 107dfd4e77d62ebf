// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a plugin failed, for the log: classes and places without messages, because a plugin may quote a record in them.
 * What the root cause said is in the problem of the plugin.
 */
final class FaultTrace extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 10;
    private static final Pattern HEAD =
            Pattern.compile("((?:Caused by: )?[\\w.$]+(?:Exception|Error|Throwable))(?::.*)?");
    private static final Pattern PLACE = Pattern.compile("\\s+(?:at |\\.\\.\\. ).*");

    private FaultTrace(String what, Throwable cause, StackTraceElement[] places) {
        super(what, cause, false, true);
        setStackTrace(places);
    }

    static FaultTrace of(Throwable fault) {
        return of(fault, DEEPEST_CAUSE);
    }

    private static FaultTrace of(Throwable fault, int deepest) {
        boolean isLast = fault.getCause() == null || deepest == 0;
        return new FaultTrace(
                fault.getClass().getName(), isLast ? null : of(fault.getCause(), deepest - 1), fault.getStackTrace());
    }

    /** Of a thread that does not come back. */
    static FaultTrace at(List<StackTraceElement> places) {
        return new FaultTrace("it does not come back from here", null, places.toArray(StackTraceElement[]::new));
    }

    /** Of a trace that is a text already. */
    static String of(String trace) {
        StringBuilder text = new StringBuilder();
        for (String line : trace.lines().toList()) {
            Matcher head = HEAD.matcher(line);
            if (PLACE.matcher(line).matches()) {
                text.append('\n').append(line);
            } else if (head.matches()) {
                text.append(text.isEmpty() ? "" : "\n").append(head.group(1));
            }
        }
        return text.toString();
    }
}
