// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.api.search.FieldSink;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
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
        caller = search.policy.caller(SearchFixture.whole(person));
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
        search.feed.save(
                person,
                SearchFixture.source("file"),
                SearchFixture.json("{'resourceType':'" + type + "','vaccineCode':{'text':'MMR'},'code':{'text':'x'}}"));
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
    void aPluginThatThrowsOrHangsIsSwitchedOffAndTheIndexGoesOn() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        search.contributions.add("bad 1.0", plugin((entry, fields) -> {
            if (calls.incrementAndGet() == 2) {
                throw new IllegalStateException("broken");
            }
            try {
                never.await();
            } catch (InterruptedException e) {
                fields.text("too late");
            }
        }));
        for (int i = 0; i < 10; i++) {
            save("Immunization");
        }
        search.settle();
        assertEquals(3, calls.get());
        assertEquals(10, find("mmr").total());
        assertFalse(find("late").total() > 0);
    }

    @Test
    void aFieldWithoutTheRightNameIsAStrike() {
        search.contributions.add("bad 1.0", plugin((entry, fields) -> fields.keyword("title", "x")));
        save("Immunization");
        search.settle();
        assertEquals(1, find("mmr").total());
    }
}
