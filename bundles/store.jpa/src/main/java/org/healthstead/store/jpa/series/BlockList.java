// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.store.jpa.body.PointCodec;

/** Blocks of a partition while they are changed. Not safe for several threads. */
final class BlockList {

    /** What a page of the table has room for, twice. */
    static final int MAX_POINTS = 250;

    private final List<Open> open = new ArrayList<>();
    private final List<Block> outdated = new ArrayList<>();
    private final List<Block> made = new ArrayList<>();

    /** A block, and whether it still is as it is stored. */
    private static final class Open {
        private final Block stored;
        private final long from;
        private List<SeriesPoint> points;
        private boolean isChanged;

        Open(Block stored, long from, List<SeriesPoint> points) {
            this.stored = stored;
            this.from = from;
            this.points = points;
        }
    }

    /** @param blocks the newest ones of a partition, the newest first */
    BlockList(List<Block> blocks) {
        blocks.reversed().forEach(block -> open.add(new Open(block, block.first(), block.points())));
    }

    void remove(Predicate<SeriesPoint> gone) {
        for (Open block : open) {
            List<SeriesPoint> left = block.points.stream().filter(gone.negate()).toList();
            block.isChanged |= left.size() < block.points.size();
            block.points = left;
        }
    }

    /** @param points the oldest first */
    void add(List<SeriesPoint> points) {
        int at = 0;
        for (int i = 0; i < open.size(); i++) {
            long next = i + 1 < open.size() ? open.get(i + 1).from : Long.MAX_VALUE;
            int to = at;
            while (to < points.size() && (points.get(to).sortKey() < next || i + 1 == open.size())) {
                to++;
            }
            if (to > at) {
                merge(open.get(i), points.subList(at, to));
                at = to;
            }
        }
        if (at < points.size()) {
            Open first = new Open(null, 0, List.copyOf(points.subList(at, points.size())));
            first.isChanged = true;
            open.add(first);
        }
    }

    private static void merge(Open block, List<SeriesPoint> added) {
        List<SeriesPoint> all = new ArrayList<>(block.points);
        all.addAll(added);
        all.sort(SeriesWriter.OLDEST_FIRST);
        block.points = all;
        block.isChanged = true;
    }

    /** Makes blocks of what has changed. */
    void settle() {
        Set<List<Long>> taken = new HashSet<>();
        open.stream()
                .filter(block -> !block.isChanged)
                .forEach(block -> taken.add(List.of(block.stored.first(), (long) block.stored.part())));
        for (Open block : open) {
            if (!block.isChanged) {
                continue;
            }
            if (block.stored != null) {
                outdated.add(block.stored);
            }
            split(block.points, block == open.getLast()).forEach(points -> pack(points, taken));
        }
    }

    private void pack(List<SeriesPoint> points, Set<List<Long>> taken) {
        byte[] packed = PointCodec.pack(points);
        if (packed.length > SeriesStatements.MAX_BYTES && points.size() > 1) {
            pack(points.subList(0, points.size() / 2), taken);
            pack(points.subList(points.size() / 2, points.size()), taken);
            return;
        }
        long first = points.getFirst().sortKey();
        int part = 0;
        while (!taken.add(List.of(first, (long) part))) {
            part++;
        }
        made.add(new Block(first, part, points, packed));
    }

    /** What is appended comes in order: full blocks. In the middle more may come to each. */
    private static List<List<SeriesPoint>> split(List<SeriesPoint> points, boolean isLast) {
        int parts = (points.size() + MAX_POINTS - 1) / MAX_POINTS;
        int size = isLast || parts <= 1 ? MAX_POINTS : (points.size() + parts) / (parts + 1) + 1;
        List<List<SeriesPoint>> chunks = new ArrayList<>();
        for (int from = 0; from < points.size(); from += size) {
            chunks.add(points.subList(from, Math.min(points.size(), from + size)));
        }
        return chunks;
    }

    List<Block> outdated() {
        return outdated;
    }

    List<Block> made() {
        return made;
    }

    List<SeriesPoint> points() {
        return open.stream().flatMap(block -> block.points.stream()).toList();
    }
}
