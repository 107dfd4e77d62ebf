// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Problems of this bundle. Derby writes values of rows into its messages, so of an SQLException nothing but the
 * SQLState goes further, and it is never a cause.
 */
final class Problems {

    private Problems() {}

    static ProblemException of(ProblemCode code, String detail, SQLException cause) {
        String states = String.join(" ", states(cause));
        return code.problem(detail + " SQLState " + states + ".", states).exception();
    }

    static ProblemException of(ProblemCode code, String detail, Exception cause) {
        return code.problem(detail).exception(cause);
    }

    static ProblemException of(ProblemCode code, String detail) {
        return code.problem(detail).exception();
    }

    /** Every SQLState of an exception and of those that it came from, outermost first. */
    static List<String> states(SQLException exception) {
        List<String> states = new ArrayList<>();
        collect(exception, states, Collections.newSetFromMap(new IdentityHashMap<>()));
        return states;
    }

    private static void collect(Throwable throwable, List<String> states, Set<Throwable> seen) {
        if (throwable == null || !seen.add(throwable)) {
            return;
        }
        if (throwable instanceof SQLException sql) {
            if (sql.getSQLState() != null && !states.contains(sql.getSQLState())) {
                states.add(sql.getSQLState());
            }
            collect(sql.getNextException(), states, seen);
        }
        collect(throwable.getCause(), states, seen);
    }
}
