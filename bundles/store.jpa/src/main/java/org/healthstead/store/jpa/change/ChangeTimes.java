// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.healthstead.store.jpa.unit.Dialect;

/** Finds the change of a moment by halving: numbers and times of VERSION ascend together. */
final class ChangeTimes {

    private ChangeTimes() {}

    /**
     * @param moment in nanoseconds since 1970
     * @param latest number of the last change
     * @return the last change that was recorded before the moment; 0 when there is none
     */
    static long before(EntityManager entities, Dialect dialect, long moment, long latest) {
        long low = 0;
        long high = latest;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (recordedAt(entities, dialect, middle) < moment) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Of the first change with this number or a later one: a number may be missing. */
    private static long recordedAt(EntityManager entities, Dialect dialect, long number) {
        String sql = "SELECT RECORDED_AT FROM VERSION" + dialect.primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER >= ? ORDER BY CHANGE_NUMBER FETCH FIRST 1 ROWS ONLY";
        List<?> found = entities.createNativeQuery(sql).setParameter(1, number).getResultList();
        return found.isEmpty() ? Long.MAX_VALUE : ((Number) found.getFirst()).longValue();
    }
}
