// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.store.jpa.change.RuledConsumer;
import org.healthstead.store.jpa.change.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lines of ENTRY in step with the rules: goes through rows that other rules have made, and through those that
 * depend on an entry which has changed. What it has not reached yet is projected when it is read, so it may take its
 * time, end anywhere, and go on from there.
 */
final class Reprojection implements RuledConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(Reprojection.class);

    static final String POSITION = "projection.position";
    static final String CHECKPOINT = "projection.checkpoint";

    private static final int STRETCH = 400;
    /** Of a page; a single read is one of the server's own looks at something. */
    private static final int READS = 2;

    private static final long SAVE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Kinds kinds;
    private final ChangeFeed feed;
    private final InstallationStore settings;
    private final ProjectedRows rows;
    private final Settling settling;

    /** Of the consumer's thread: the rules as they were asked for since {@link #settling} last began. */
    private SettledRules wanted = new SettledRules(0, "");

    /** {@link Settling#mark} of the rules that have made every line; another one than that while some are older. */
    private volatile long freshSince;

    private long at;
    private long saved;
    private long lastSave = System.nanoTime();
    private Position position;
    private long projected;
    private long readsOfOthers;
    private final ReadAhead<ProjectedRows.Stretch> readAhead = new ReadAhead<>("projection-ahead");

    /** @param settleMillis how long rules must have stayed the same: plugins come one after the other at a start */
    Reprojection(Kinds kinds, ChangeFeed feed, InstallationStore settings, ProjectedRows rows, long settleMillis) {
        this.kinds = kinds;
        this.feed = feed;
        this.settings = settings;
        this.rows = rows;
        this.settling = new Settling(settleMillis);
        this.freshSince = settling.mark() - 1;
    }

    /** For any thread: nothing is left to be made anew by the rules of now. */
    boolean isEveryLineFresh() {
        return freshSince == settling.mark();
    }

    @Override
    public void rulesChanged() {
        settling.begin();
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
        readAhead.forget();
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
            // What was read ahead may not know of the change.
            readAhead.forget();
            rows.projectDependents(needed);
        }
        at = through;
    }

    @Override
    public boolean work() {
        if (!settling.isOver()) {
            return false;
        }
        String rules = wantedRules();
        if (!position.rules().equals(rules)) {
            position = new Position(rules, Optional.empty(), false);
            projected = 0;
            readAhead.forget();
            LOG.info("The rules are other ones: lines that others have made are made anew");
        }
        if (position.isDone()) {
            freshSince = wanted.mark();
            return false;
        }
        if (rows.projectRead(STRETCH) > 0) {
            return true;
        }
        long start = System.nanoTime();
        Optional<EntryId> after = position.after();
        ProjectedRows.Stretch stretch = readAhead.take(() -> rows.readStale(after, STRETCH));
        boolean isAlone = isAlone();
        if (isAlone && stretch.last().isPresent()) {
            readAhead.begin(() -> rows.readStale(stretch.last(), STRETCH));
        }
        projected += rows.write(stretch);
        if (!isAlone) {
            // Somebody waits for a page: half of the time is theirs.
            LockSupport.parkNanos(System.nanoTime() - start);
        }
        position = new Position(rules, stretch.last(), stretch.last().isEmpty());
        if (position.isDone()) {
            freshSince = wanted.mark();
            LOG.info("Every line is of the present rules; {} were made anew", projected);
            readAhead.close();
            save();
        }
        return !position.isDone();
    }

    private boolean isAlone() {
        long others = rows.readsOfOthers();
        boolean isAlone = others - readsOfOthers < READS;
        readsOfOthers = others;
        return isAlone;
    }

    @Override
    public long maintain() {
        if (System.nanoTime() - lastSave >= SAVE_NANOS) {
            save();
        }
        long untilSettled = settling.millisLeft();
        if (untilSettled > 0) {
            return untilSettled;
        }
        if (!position.isDone() || !position.rules().equals(wantedRules())) {
            return 1;
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
        readAhead.close();
        if (position != null) {
            save();
        }
    }

    private String wantedRules() {
        long mark = settling.mark();
        if (wanted.rules().isEmpty() || wanted.mark() != mark) {
            wanted = new SettledRules(mark, rules());
        }
        return wanted.rules();
    }

    /**
     * Rules that were asked for.
     *
     * @param mark {@link Settling#mark} before they were: if it is another one now, they may be others, too
     * @param rules as of {@link Position#rules}
     */
    private record SettledRules(long mark, String rules) {}

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
