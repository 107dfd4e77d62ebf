// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;

/**
 * Why actions were refused, for the page that the browser is sent to: an address has the code, but not what was got and
 * what was wanted, because anybody can write an address. A few, in memory, for the account that acted. Safe for several
 * threads.
 */
public final class RecentProblems {

    private static final int MAX = 200;

    private record ReportedProblem(AccountId account, Problem problem) {}

    private final Map<String, ReportedProblem> recent = new LinkedHashMap<>();

    /** Keeps a problem; an empty text when its code says it all. */
    public synchronized String keep(Problem problem, Caller caller) {
        if (problem.arguments().isEmpty()) {
            return "";
        }
        String key = UUID.randomUUID().toString();
        recent.put(key, new ReportedProblem(caller.account(), problem));
        if (recent.size() > MAX) {
            recent.remove(recent.keySet().iterator().next());
        }
        return key;
    }

    /** What {@link #keep} was given by the same account. */
    public synchronized Optional<Problem> find(String key, Caller caller) {
        return Optional.ofNullable(recent.get(key))
                .filter(said -> said.account().equals(caller.account()))
                .map(ReportedProblem::problem);
    }
}
