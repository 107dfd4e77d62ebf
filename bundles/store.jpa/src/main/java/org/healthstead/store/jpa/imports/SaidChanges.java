// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;

/**
 * The changes of one person that still count: those that an import made, or said again, which was not taken back. Safe
 * for several threads.
 */
final class SaidChanges {

    private static final String COUNTING = "i.number = r.importNumber and i.person = :person and i.state in ("
            + ImportState.DONE + ", " + ImportState.REDOING + ")";

    private final ChangeRuns runs;
    private final Stamp stamp;

    private SaidChanges(ChangeRuns runs, Stamp stamp) {
        this.runs = runs;
        this.stamp = stamp;
    }

    /**
     * Differs after any import of the person has written, or has begun or ended to be taken back.
     *
     * @param imports their number
     * @param items that they have dealt with
     * @param states sum of the codes
     */
    private record Stamp(long imports, long items, long states) {

        static Stamp of(EntityManager entities, int person) {
            Object[] sums = entities.createQuery(
                            "select count(i), sum(i.itemsDone), sum(i.state) from Import i where i.person = :person",
                            Object[].class)
                    .setParameter("person", person)
                    .getSingleResult();
            return new Stamp(number(sums[0]), number(sums[1]), number(sums[2]));
        }

        private static long number(Object sum) {
            return sum == null ? 0 : ((Number) sum).longValue();
        }
    }

    /** Reads all: a few numbers for each thousand entries. */
    static SaidChanges read(EntityManager entities, int person) {
        Stamp stamp = Stamp.of(entities, person);
        ChangeRuns runs = new ChangeRuns(entities
                .createQuery("select r from ImportRange r, Import i where " + COUNTING, ImportRangeEntity.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(ImportRangeEntity::run)
                .toList());
        return new SaidChanges(runs, stamp);
    }

    /** The same question as {@link #holds(long)}, for those who have only one. */
    static boolean holds(EntityManager entities, int person, long change) {
        return entities.createQuery(
                                "select count(r) from ImportRange r, Import i where r.first <= :change"
                                        + " and r.last >= :change and " + COUNTING,
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("change", change)
                        .getSingleResult()
                > 0;
    }

    boolean holds(long change) {
        return runs.holds(change);
    }

    /** True while nothing was imported, taken back or brought back since this was read. */
    boolean isCurrent(EntityManager entities, int person) {
        return stamp.equals(Stamp.of(entities, person));
    }
}
