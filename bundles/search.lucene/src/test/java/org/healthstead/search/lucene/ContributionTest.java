// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.api.search.FieldSink;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.contracts.memory.MemoryWriter.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributionTest {

    @TempDir
    Path folder;

    private SearchFixture search;
    private final PersonId person = SearchFixture.person();
    private Caller caller;

    @BeforeEach
    void open() {
        search = SearchFixture.open(folder);
        caller = search.policy.reader(SearchFixture.whole(person));
    }

    @AfterEach
    void close() {
        search.close();
    }

    private interface Words {
        void contribute(Entry entry, FieldSink fields);
    }

    private static FieldContribution plugin(Words words) {
        return new FieldContribution() {
            @Override
            public Set<String> types() {
                return Set.of("Immunization");
            }

            @Override
            public void contribute(Entry entry, FieldSink fields) {
                words.contribute(entry, fields);
            }
        };
    }

    private void save(String type) {
        search.stores
                .writer()
                .save(
                        person,
                        SearchFixture.source("file"),
                        SearchFixture.json(
                                "{'resourceType':'" + type + "','vaccineCode':{'text':'MMR'},'code':{'text':'x'}}"));
    }

    private SearchResult find(String text) {
        SearchFixture.await(() -> search.indexer.current() != null);
        return search.service.search(SearchQuery.of(text, 5), caller);
    }

    @Test
    void entriesOfItsTypesAreIndexedAnewWhenItComesAndGoes() {
        AtomicInteger others = new AtomicInteger();
        save("Immunization");
        save("Condition");
        search.settle();
        FieldContribution measles = plugin((entry, fields) -> {
            others.addAndGet(entry.type().equals("Immunization") ? 0 : 1);
            fields.text("measles");
            fields.keyword("x.shots.antigen", "Measles");
        });
        search.contributions.add("shots 1.0", measles);
        SearchFixture.await(() -> find("measles").total() == 1);
        assertEquals("plugin", find("measles").hits().get(0).why());
        assertEquals(1, find("x.shots.antigen:measles").total());
        save("Immunization");
        search.settle();
        assertEquals(2, find("measles").total());
        assertEquals(0, others.get());
        search.contributions.remove(measles);
        save("Immunization");
        search.settle();
        assertEquals(2, find("measles").total());
    }

    @Test
    void aKnownContributionIsNotIndexedAgainAfterARestart() {
        FieldContribution first = plugin((entry, fields) -> fields.text("measles"));
        search.contributions.add("shots 1.0", first);
        save("Immunization");
        SearchFixture.await(() -> find("measles").total() == 1);
        search.close();
        AtomicInteger calls = new AtomicInteger();
        search = search.reopen(folder);
        search.contributions.add("shots 1.0", plugin((entry, fields) -> calls.incrementAndGet()));
        search.settle();
        save("Immunization");
        search.settle();
        assertEquals(1, calls.get());
        assertEquals(1, find("measles").total());
    }

    @Test
    void aPluginThatThrowsOrHangsIsReportedAndTheIndexGoesOn() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        search.contributions.add("bad 1.0", plugin((entry, fields) -> {
            switch (calls.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("broken");
                case 2 -> throw new NoClassDefFoundError("broken");
                case 3 -> await(never, fields);
                default -> fields.text("fine");
            }
        }));
        for (int i = 0; i < 6; i++) {
            save("Immunization");
            search.settle();
        }
        assertEquals(List.of("IllegalStateException", "NoClassDefFoundError", "late"), search.faults);
        assertEquals(6, calls.get());
        assertEquals(6, find("mmr").total());
        assertEquals(3, find("fine").total());
        assertEquals(0, find("late").total());
    }

    /** Of the same version: nothing but its being slow, which is not in the index, tells the two apart. */
    @Test
    void whatItWasTooSlowForIsIndexedAnewWhenItComesAgain() {
        FieldContribution slow = plugin((entry, fields) -> await(new CountDownLatch(1), fields));
        search.contributions.add("slow 1.0", slow);
        save("Immunization");
        SearchFixture.await(() -> search.faults.contains("late"));
        search.settle();
        assertEquals(List.of("HS-PLUGIN-WORDS-MISSED"), search.warnings);
        assertEquals(0, find("measles").total());
        search.contributions.remove(slow);
        search.contributions.add("slow 1.0", plugin((entry, fields) -> fields.text("measles")));
        SearchFixture.await(() -> find("measles").total() == 1);
    }

    @Test
    void whatItWasTooSlowForIsKnownAfterARestart() {
        search.contributions.add("slow 1.0", plugin((entry, fields) -> await(new CountDownLatch(1), fields)));
        save("Immunization");
        SearchFixture.await(() -> search.faults.contains("late"));
        search.settle();
        search.close();
        search = search.reopen(folder);
        search.contributions.add("slow 1.0", plugin((entry, fields) -> fields.text("measles")));
        SearchFixture.await(() -> find("measles").total() == 1);
        assertEquals(List.of(), search.warnings);
    }

    private static void await(CountDownLatch never, FieldSink fields) {
        try {
            never.await();
        } catch (InterruptedException e) {
            fields.text("too late");
        }
    }

    @Test
    void onlyTheEntryThatItFailsAtGoesWithoutIt() {
        AtomicInteger calls = new AtomicInteger();
        search.contributions.add("bad 1.0", plugin((entry, fields) -> {
            if (calls.incrementAndGet() == 50) {
                throw new IllegalStateException("broken");
            }
            fields.text("measles");
        }));
        search.stores.writer().saveAll(Stream.generate(this::draft).limit(300).toList());
        search.settle();
        assertEquals(300, calls.get());
        assertEquals(299, find("measles").total());
        assertEquals(300, find("mmr").total());
    }

    private Draft draft() {
        return Draft.of(
                person,
                SearchFixture.source("file"),
                SearchFixture.json("{'resourceType':'Immunization','vaccineCode':{'text':'MMR'}}"));
    }

    @Test
    void aPluginThatAlwaysFailsIsNotAskedAboutEveryEntryOfALongImport() {
        AtomicInteger calls = new AtomicInteger();
        search.contributions.add("bad 1.0", plugin((entry, fields) -> {
            calls.incrementAndGet();
            throw new IllegalStateException("broken");
        }));
        search.stores.writer().saveAll(Stream.generate(this::draft).limit(400).toList());
        search.settle();
        assertEquals(5, calls.get());
        assertEquals(400, find("mmr").total());
    }

    @Test
    void aPluginThatNeverComesBackCostsOneThread() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        search.contributions.add("bad 1.0", plugin((entry, fields) -> {
            calls.incrementAndGet();
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException ignored) {
                    // As a plugin would that catches everything.
                }
            }
            fields.text("late");
        }));
        search.stores.writer().saveAll(Stream.generate(this::draft).limit(400).toList());
        search.settle();
        save("Immunization");
        search.settle();
        assertEquals(1, calls.get());
        assertEquals(List.of("late"), search.faults);
        assertEquals(401, find("mmr").total());
        end.countDown();
        SearchFixture.await(() -> {
            save("Immunization");
            search.settle();
            return calls.get() > 1;
        });
        assertEquals(calls.get() - 1, find("late").total(), "asked again, and what came too late was not taken");
    }

    @Test
    void aPluginThatDoesNotSayItsTypesIsLeftOut() {
        search.contributions.add("bad 1.0", new FieldContribution() {
            @Override
            public Set<String> types() {
                throw new IllegalStateException("broken");
            }

            @Override
            public void contribute(Entry entry, FieldSink fields) {
                fields.text("measles");
            }
        });
        save("Immunization");
        search.settle();
        assertEquals(List.of("IllegalStateException"), search.faults);
        assertEquals(0, find("measles").total());
    }

    @Test
    void aFieldWithoutTheRightNameIsAFault() {
        search.contributions.add("bad 1.0", plugin((entry, fields) -> fields.keyword("title", "x")));
        save("Immunization");
        search.settle();
        assertEquals(1, find("mmr").total());
        assertEquals(List.of("IllegalArgumentException"), search.faults);
    }
}
