// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.feed.FeedState;
import org.healthstead.platform.api.plugins.PluginFence;
import org.healthstead.search.lucene.LuceneSearchService;
import org.healthstead.search.lucene.SearchFixture;
import org.healthstead.search.lucene.TestSealers;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.healthstead.search.lucene.index.Contributions;
import org.healthstead.search.lucene.index.IndexSettings;
import org.healthstead.search.lucene.index.LuceneIndexer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures index rate, index size and search times on a folder of FHIR bundles (Synthea), with the memory that the JVM
 * was given. Not a test: {@code java -Xmx384m ... SearchLoad BUNDLES WORKFOLDER [MOST_ENTRIES
 * [ENTRIES_INDEXED_ALREADY]]}.
 */
public final class SearchLoad {

    private static final Logger LOG = LoggerFactory.getLogger(SearchLoad.class);
    private static final double MEGA = 1e6;
    private static final double NANO = 1e-9;

    private SearchLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1]);
        long most = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        LoadFeed feed = new LoadFeed(Path.of(arguments[0]), most);
        TablePolicy policy = new TablePolicy();
        ColumnCache columns = new ColumnCache();
        LuceneIndexer indexer = new LuceneIndexer(
                work,
                TestSealers.INDEX,
                feed,
                new Contributions(new PluginFence(Optional::empty), TestKinds.kinds(), TestKinds.analytes()),
                columns,
                IndexSettings.shipped(),
                () -> {});
        LuceneSearchService service = new LuceneSearchService(
                indexer, policy, SearchFixture.newStores().sources(), columns, SearchFixture.CLOCK);
        long start = System.nanoTime();
        if (arguments.length > 3) {
            feed.pretend(Long.parseLong(arguments[3]));
        } else {
            feed.start();
        }
        indexer.runner().start();
        watch(feed, indexer, start);
        report(feed, work, start);
        QueryMix mix = new QueryMix(service, policy, feed.persons());
        mix.prepare();
        mix.measure("cold start of the mix, same 50 persons", false);
        mix.measure("warm, same 50 persons", false);
        mix.measure("warm, same 50 persons, again", false);
        mix.measure("warm, other persons each time", true);
        mix.measureSuggestions();
        LOG.info("{}", memory());
        indexer.runner().stop(Duration.ofMinutes(1));
    }

    private static void watch(LoadFeed feed, LuceneIndexer indexer, long start) {
        long said = 0;
        while (indexer.runner().state() != FeedState.IN_STEP) {
            long now = feed.entries();
            if (now - said >= 100_000) {
                said = now;
                LOG.info(String.format(Locale.ROOT, "%,d entries, %.1f s, %s", now, seconds(start), memory()));
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private static void report(LoadFeed feed, Path work, long start) throws IOException {
        double wall = seconds(start);
        long index = size(work);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null
                    && (info.getThreadName().startsWith("search")
                            || info.getThreadName().startsWith("load"))) {
                double cpu = threads.getThreadCpuTime(info.getThreadId()) * NANO;
                LOG.info(String.format(
                        Locale.ROOT,
                        "thread %s: %.1f CPU-s, %.2f per 100k",
                        info.getThreadName(),
                        cpu,
                        cpu / feed.entries() * 1e5));
            }
        }
        LOG.info(String.format(
                Locale.ROOT,
                "%,d entries in %.1f s = %,.0f/s; JSON %.0f MB, index %.0f MB = %.1f %%, %.0f B/entry; process CPU %s",
                feed.entries(),
                wall,
                feed.entries() / wall,
                feed.bytes() / MEGA,
                index / MEGA,
                100.0 * index / feed.bytes(),
                (double) index / feed.entries(),
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Object::toString)
                        .orElse("?")));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * NANO;
    }

    static String memory() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
            Optional<String> anonymous =
                    lines.stream().filter(line -> line.startsWith("RssAnon")).findFirst();
            return anonymous.orElse("RssAnon ?").replaceAll("\\s+", " ");
        } catch (IOException e) {
            return "RssAnon ?";
        }
    }
}
