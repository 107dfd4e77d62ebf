// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.load;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.contracts.fixture.TablePolicy;
import org.healthstead.search.lucene.LuceneSearchService;
import org.healthstead.search.lucene.SearchFixture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 500 queries: 40 % under 100 hits, 40 % with 1 to 10 thousand, 20 % over 100 thousand, in the records of 50 persons.
 */
final class QueryMix {

    private static final Logger LOG = LoggerFactory.getLogger(QueryMix.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PERSONS = 50;
    private static final int PAGE = 20;
    private static final int[] WANTED = {200, 200, 100};

    private final LuceneSearchService service;
    private final TablePolicy policy;
    private final List<PersonId> persons;
    private final Random random = new Random(4711);
    private final Caller caller;
    private final List<List<String>> bySize = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<String> queries = new ArrayList<>();

    QueryMix(LuceneSearchService service, TablePolicy policy, List<PersonId> persons) {
        this.service = service;
        this.policy = policy;
        this.persons = new ArrayList<>(persons);
        this.caller = largest();
    }

    /** A caller who may see the fifty persons with the largest records. */
    private Caller largest() {
        return caller(persons);
    }

    /** A caller who may see any fifty of the two hundred largest. */
    private Caller someone() {
        List<PersonId> some = new ArrayList<>(persons.subList(0, Math.min(200, persons.size())));
        Collections.shuffle(some, random);
        return caller(some);
    }

    private Caller caller(List<PersonId> from) {
        return policy.reader(
                from.stream().limit(PERSONS).map(SearchFixture::whole).toList());
    }

    void prepare() {
        List<String> words = words();
        LOG.info("{} words to choose from", words.size());
        for (int attempt = 0; attempt < 20_000 && !isFull(); attempt++) {
            String text = words.get(random.nextInt(words.size()));
            if (attempt % 3 > 0) {
                text += " " + words.get(random.nextInt(words.size()));
            }
            sort(text);
        }
        for (int size = 0; size < WANTED.length; size++) {
            List<String> found = bySize.get(size);
            for (int i = 0; i < WANTED[size] && !found.isEmpty(); i++) {
                queries.add(found.get(i % found.size()));
            }
            LOG.info("{} different queries of size {}", found.size(), size);
        }
        Collections.shuffle(queries, random);
    }

    private boolean isFull() {
        for (int size = 0; size < WANTED.length; size++) {
            if (bySize.get(size).size() < WANTED[size]) {
                return false;
            }
        }
        return true;
    }

    private void sort(String text) {
        long total = service.search(SearchQuery.of(text, 1), caller).total();
        int size = total == 0 ? -1 : total < 100 ? 0 : total >= 1_000 && total < 10_000 ? 1 : total >= 100_000 ? 2 : -1;
        if (size >= 0 && bySize.get(size).size() < WANTED[size]) {
            bySize.get(size).add(text);
        }
    }

    private List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                words.addAll(service.suggest("" + a + b, Optional.empty(), 20, caller));
                for (char c = 'a'; c <= 'z'; c++) {
                    words.addAll(service.suggest("" + a + b + c, Optional.empty(), 20, caller));
                }
            }
        }
        return words.stream()
                .filter(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter))
                .toList();
    }

    void measure(String name, boolean otherPersons) {
        long[] nanos = new long[queries.size()];
        long[] cpu = new long[queries.size()];
        long total = 0;
        for (int i = 0; i < nanos.length; i++) {
            Caller who = otherPersons ? someone() : caller;
            long start = System.nanoTime();
            long startCpu = THREADS.getCurrentThreadCpuTime();
            total += service.search(SearchQuery.of(queries.get(i), PAGE), who).total();
            nanos[i] = System.nanoTime() - start;
            cpu[i] = THREADS.getCurrentThreadCpuTime() - startCpu;
        }
        LOG.info("{}: {}, {} hits", name, percentiles(nanos), total);
        LOG.info("   CPU time of the same: {}", percentiles(cpu));
        for (int size = 0; size < WANTED.length; size++) {
            List<String> these = bySize.get(size);
            long[] own = new long[these.size()];
            for (int i = 0; i < own.length; i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                service.search(SearchQuery.of(these.get(i), PAGE), caller);
                own[i] = THREADS.getCurrentThreadCpuTime() - start;
            }
            LOG.info("   size {}, CPU time: {}", size, percentiles(own));
        }
    }

    void measureSuggestions() {
        for (int round = 0; round < 2; round++) {
            long[] nanos = new long[26];
            long[] typing = new long[26];
            long[] wrong = new long[26];
            for (int i = 0; i < nanos.length; i++) {
                String letter = String.valueOf((char) ('a' + i));
                nanos[i] = time(() -> service.suggest(letter, Optional.empty(), 10, caller));
                typing[i] = time(() -> service.suggest(letter + "s", Optional.empty(), 10, caller));
                wrong[i] = time(() -> service.search(SearchQuery.of("hypertensoin" + letter, PAGE), caller));
            }
            LOG.info("suggest, one letter: {}", percentiles(nanos));
            LOG.info("suggest, two letters: {}", percentiles(typing));
            LOG.info("misspelled: {}", percentiles(wrong));
        }
        long[] newest = new long[20];
        for (int i = 0; i < newest.length; i++) {
            newest[i] = time(() -> service.search(SearchQuery.of("", PAGE), caller));
        }
        LOG.info("newest first: {}", percentiles(newest));
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static String percentiles(long[] nanos) {
        if (nanos.length == 0) {
            return "none";
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.2f, p95 %.2f, p99 %.2f, max %.2f ms",
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }
}
