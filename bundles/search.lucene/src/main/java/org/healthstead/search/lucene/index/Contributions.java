// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.search.lucene.document.ExtraFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that add words. {@link #add} and {@link #remove} are for any thread, the rest for the indexer's.
 *
 * <p>A plugin runs in a thread of its own, which is given up when it takes too long: the indexer must not hang with it.
 */
public final class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
    static final long TIME_BOX_MILLIS = 50;

    /** A started server brings its plugins one after the other, an update takes one away and brings it again. */
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A plugin that the index knows and that is not there yet may still be starting. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<Contribution> present = new CopyOnWriteArrayList<>();
    private final long started = System.nanoTime();
    private volatile long changed = System.nanoTime();
    private ExecutorService thread;

    /** @param key the same for the same version of the same plugin at every start */
    public void add(String key, FieldContribution service) {
        present.add(new Contribution(key, service));
        changed = System.nanoTime();
    }

    public void remove(FieldContribution service) {
        present.removeIf(contribution -> contribution.service() == service);
        changed = System.nanoTime();
    }

    /** Key and types of each contribution that is there now. */
    Map<String, Set<String>> now() {
        Map<String, Set<String>> now = new TreeMap<>();
        present.forEach(contribution -> now.put(contribution.key(), contribution.types()));
        return now;
    }

    /** Types whose entries were indexed with other contributions than there are now; empty while that may change. */
    Set<String> staleTypes(Map<String, Set<String>> indexed) {
        if (System.nanoTime() - changed < SETTLE_NANOS) {
            return Set.of();
        }
        boolean starting = System.nanoTime() - started < START_NANOS;
        Map<String, Set<String>> now = now();
        Set<String> stale = new HashSet<>();
        now.forEach((key, types) -> {
            if (!types.equals(indexed.get(key))) {
                stale.addAll(types);
            }
        });
        indexed.forEach((key, types) -> {
            if (!now.containsKey(key) && !starting) {
                stale.addAll(types);
            }
        });
        return stale;
    }

    /** What all of them add to an entry. */
    ExtraFields collect(Entry entry) {
        if (present.isEmpty()) {
            return ExtraFields.NONE;
        }
        List<String> texts = new ArrayList<>();
        Map<String, List<String>> keywords = new TreeMap<>();
        for (Contribution contribution : present) {
            if (contribution.isOn() && contribution.types().contains(entry.type())) {
                ExtraFields fields = ask(contribution, entry);
                texts.addAll(fields.texts());
                fields.keywords()
                        .forEach((name, words) -> keywords.computeIfAbsent(name, unknown -> new ArrayList<>())
                                .addAll(words));
            }
        }
        return new ExtraFields(texts, keywords);
    }

    private ExtraFields ask(Contribution contribution, Entry entry) {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("search-contribution").factory());
        }
        Future<ExtraFields> answer = thread.submit(() -> contribution.ask(entry));
        try {
            return answer.get(TIME_BOX_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            close();
            strike(contribution, entry, "took longer than " + TIME_BOX_MILLIS + " ms");
        } catch (ExecutionException e) {
            strike(contribution, entry, "threw " + e.getCause().getClass().getName());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        }
        return ExtraFields.NONE;
    }

    private static void strike(Contribution contribution, Entry entry, String what) {
        boolean off = contribution.strike();
        LOG.warn(
                "Search contribution {} {} at entry {}{}",
                contribution.key(),
                what,
                entry.id(),
                off ? ": switched off until its bundle starts again" : "");
    }

    /** Gives up the thread; the next question gets another. */
    void close() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }
}
