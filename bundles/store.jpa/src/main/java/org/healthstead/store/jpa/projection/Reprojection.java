// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.feed.FeedConsumer;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.InstallationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lines of ENTRY in step with the rules: goes through rows that other rules have made, and through those that
 * depend on an entry which has changed. What it has not reached yet is projected when it is read, so it may take its
 * time, end anywhere, and go on from there.
 */
final class Reprojection implements FeedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(Reprojection.class);

    static final String POSITION = "projection.position";
    static final String CHECKPOINT = "projection.checkpoint";

    private static final int STRETCH = 200;
    private static final long SAVE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Kinds kinds;
    private final ChangeFeed feed;
    private final InstallationStore settings;
    private final ProjectedRows rows;
    private final long settleNanos;

    private volatile long settledAt;
    private volatile boolean isFresh;
    private long at;
    private long saved;
    private long lastSave = System.nanoTime();
    private Position position;
    private long projected;

    /** @param settleMillis how long rules must have stayed the same: plugins come one after the other at a start */
    Reprojection(Kinds kinds, ChangeFeed feed, InstallationStore settings, ProjectedRows rows, long settleMillis) {
        this.kinds = kinds;
        this.feed = feed;
        this.settings = settings;
        this.rows = rows;
        this.settleNanos = TimeUnit.MILLISECONDS.toNanos(settleMillis);
        rulesChanged();
    }

    /** For any thread: nothing is left to be made anew by the rules of now. */
    boolean isEveryLineFresh() {
        return isFresh;
    }

    /** For any thread. */
    void rulesChanged() {
        isFresh = false;
        settledAt = System.nanoTime() + settleNanos;
    }

    @Override
    public String name() {
        return "projection";
    }

    /** A first start has nothing to catch up with: the walk over all rows comes anyway. */
    @Override
    public FeedCheckpoint checkpoint() {
        return settings.read(CHECKPOINT)
                .map(text -> text.split(" "))
                .filter(parts -> parts.length == 2)
                .map(parts -> new FeedCheckpoint(parts[0], Long.parseLong(parts[1])))
                .orElseGet(() -> new FeedCheckpoint(feed.history(), feed.latest()));
    }

    @Override
    public void begin(FeedCheckpoint from) {
        at = from.change();
        saved = at;
        position = settings.read(POSITION).map(Position::parse).orElse(Position.NONE);
    }

    @Override
    public void apply(List<Change> changes, long through) {
        List<EntryId> needed = changes.stream()
                .filter(change -> rows.isNeeded(change.type()))
                .map(Change::entry)
                .distinct()
                .toList();
        if (!needed.isEmpty()) {
            rows.projectDependents(needed);
        }
        at = through;
    }

    @Override
    public boolean work() {
        if (System.nanoTime() - settledAt < 0) {
            return false;
        }
        String wanted = rules();
        if (!position.rules().equals(wanted)) {
            position = new Position(wanted, Optional.empty(), false);
            projected = 0;
            LOG.info("The rules are other ones: lines that others have made are made anew");
        }
        isFresh = position.isDone();
        if (position.isDone()) {
            return false;
        }
        ProjectedRows.Stretch stretch = rows.projectStale(position.after(), STRETCH);
        projected += stretch.projected();
        position = new Position(wanted, stretch.last(), stretch.last().isEmpty());
        isFresh = position.isDone();
        if (position.isDone()) {
            LOG.info("Every line is of the present rules; {} were made anew", projected);
            save();
        }
        return !position.isDone();
    }

    @Override
    public long maintain() {
        if (System.nanoTime() - lastSave >= SAVE_NANOS) {
            save();
        }
        long untilSettled = TimeUnit.NANOSECONDS.toMillis(settledAt - System.nanoTime());
        if (untilSettled > 0) {
            return untilSettled;
        }
        return at == saved ? NEVER : TimeUnit.NANOSECONDS.toMillis(SAVE_NANOS);
    }

    private void save() {
        lastSave = System.nanoTime();
        if (at != saved) {
            settings.write(CHECKPOINT, feed.history() + " " + at);
            saved = at;
        }
        if (!settings.read(POSITION).filter(position.text()::equals).isPresent()) {
            settings.write(POSITION, position.text());
        }
    }

    @Override
    public void close() {
        if (position != null) {
            save();
        }
    }

    /** The numbers of all types as one. */
    private String rules() {
        CRC32 sum = new CRC32();
        Map<String, Integer> numbers = new TreeMap<>();
        ResourceTypes.names().forEach(type -> numbers.put(type, kinds.number(type)));
        sum.update(numbers.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return Long.toHexString(sum.getValue());
    }

    /**
     * How far the walk is.
     *
     * @param rules for which
     * @param after the last entry that it passed; empty at the beginning
     * @param isDone nothing is left
     */
    record Position(String rules, Optional<EntryId> after, boolean isDone) {

        static final Position NONE = new Position("", Optional.empty(), false);

        String text() {
            return rules + " " + (isDone ? "done" : after.map(EntryId::toString).orElse("begin"));
        }

        static Position parse(String text) {
            String[] parts = text.split(" ");
            if (parts.length != 2) {
                return NONE;
            }
            return switch (parts[1]) {
                case "done" -> new Position(parts[0], Optional.empty(), true);
                case "begin" -> new Position(parts[0], Optional.empty(), false);
                default -> new Position(parts[0], Optional.of(EntryId.parse(parts[1])), false);
            };
        }
    }
}
