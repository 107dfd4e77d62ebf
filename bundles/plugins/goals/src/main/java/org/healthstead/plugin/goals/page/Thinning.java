// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.healthstead.plugin.goals.engine.Measured;

/** Leaves so many points in a figure as can be told apart. Of each part of the time the lowest and the highest stay. */
final class Thinning {

    private static final int PARTS = 120;

    private Thinning() {}

    /** @param points ascending by time */
    static List<Measured> of(List<Measured> points) {
        if (points.size() <= 2 * PARTS) {
            return points;
        }
        long first = points.getFirst().second();
        long width = Math.max(1, (points.getLast().second() - first) / PARTS + 1);
        List<Measured> kept = new ArrayList<>();
        for (int from = 0, to; from < points.size(); from = to) {
            long part = (points.get(from).second() - first) / width;
            to = from + 1;
            while (to < points.size() && (points.get(to).second() - first) / width == part) {
                to++;
            }
            List<Measured> near = points.subList(from, to);
            Measured lowest = near.stream()
                    .min(Comparator.comparingDouble(Measured::value))
                    .orElseThrow();
            Measured highest = near.stream()
                    .max(Comparator.comparingDouble(Measured::value))
                    .orElseThrow();
            near.stream()
                    .filter(Predicate.<Measured>isEqual(lowest).or(Predicate.isEqual(highest)))
                    .forEach(kept::add);
        }
        if (!kept.getLast().equals(points.getLast())) {
            kept.add(points.getLast());
        }
        return kept;
    }
}
