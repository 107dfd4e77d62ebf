// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryAccounts.LentCaller;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.NavigationItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cards and places of plugins that throw, hang, write rubbish, or cannot even be made. */
class CardsTest {

    private static final ContributionOwner PLUGIN = new ContributionOwner("org.example.bad", "Bad plugin", true);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ContributionRunner runner = new ContributionRunner(() -> Optional.of(new Faults()));
    private final Cards cards = new Cards(runner, CallerLender.of(new MemoryAccounts()));

    private final class Faults implements PluginFaults {

        @Override
        public Optional<Plugin> pluginOf(Class<?> type) {
            return Optional.empty();
        }

        @Override
        public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
            faults.add(fault.map(thrown -> thrown.getClass().getSimpleName()).orElse("late"));
            return Optional.empty();
        }
    }

    private record TestCard(String id, Consumer<Html> writer) implements CardContribution {

        @Override
        public Column column() {
            return Column.SIDE;
        }

        @Override
        public void write(Html html, CardContext context) {
            writer.accept(html);
        }
    }

    @AfterEach
    void letGo() {
        end.countDown();
        runner.close();
    }

    private record Looking(String id, List<CardContext> seen) implements CardContribution {

        @Override
        public Column column() {
            return Column.SIDE;
        }

        @Override
        public void write(Html html, CardContext context) {
            seen.add(context);
        }
    }

    @Test
    void aPluginGetsACallerOfItsOwnForThisRecordAndTheCoreThatOfTheReader() {
        List<CardContext> ours = new CopyOnWriteArrayList<>();
        List<CardContext> theirs = new CopyOnWriteArrayList<>();
        cards.add(ContributionOwner.CORE, 0, () -> new Looking("ours", ours)).await(LONG.toNanos());
        cards.add(PLUGIN, 0, () -> new Looking("theirs", theirs)).await(LONG.toNanos());
        write();
        CardContext core = ours.getFirst();
        assertEquals("test", core.caller().reference());
        assertEquals(
                new LentCaller(
                        core.caller(), PLUGIN.name(), Optional.of(core.person().id())),
                theirs.getFirst().caller());
        assertEquals(core.person(), theirs.getFirst().person());
    }

    private TrackedContribution<?> add(ContributionOwner owner, int ranking, String id, Consumer<Html> writer) {
        TrackedContribution<?> card = cards.add(owner, ranking, () -> new TestCard(id, writer));
        card.await(LONG.toNanos());
        return card;
    }

    private List<WrittenCard> write() {
        Caller caller = new Caller() {
            @Override
            public AccountId account() {
                return new AccountId(UUID.randomUUID());
            }

            @Override
            public String reference() {
                return "test";
            }
        };
        Person person = new Person(new PersonId(UUID.randomUUID()), "Ada", Optional.empty(), Optional.empty(), 1);
        return cards.write(new CardContext(person, caller, Locale.ENGLISH));
    }

    private static void good(Html html) {
        Card.open(html, "good", "Good");
        html.element("p", null, "well done");
        Card.close(html);
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void standInTheOrderOfTheirRankingAndSayWhoseTheyAre() {
        add(PLUGIN, 0, "second", CardsTest::good);
        add(ContributionOwner.CORE, 10, "first", CardsTest::good);
        add(PLUGIN, 20, "nothing", html -> {});
        List<WrittenCard> written = write();
        assertEquals(
                List.of("first", "second"),
                written.stream().map(WrittenCard::id).toList());
        assertFalse(written.get(0).markup().contains("footer"));
        assertTrue(written.get(1).markup().matches("(?s)<section .*<footer>.*From Bad plugin</footer></section>"));
        assertEquals(List.of(), faults);
    }

    @Test
    void oneThatThrowsIsReplacedByAWordAboutIt() {
        add(PLUGIN, 1, "throws", html -> {
            html.open("section").text("half a card");
            throw new NoClassDefFoundError();
        });
        add(PLUGIN, 1, "unclosed", html -> html.open("section"));
        add(ContributionOwner.CORE, 0, "good", CardsTest::good);
        List<WrittenCard> written = write();
        assertEquals(3, written.size());
        assertTrue(written.get(0).markup().contains("Bad plugin could not show its card"), written.toString());
        assertFalse(written.get(0).markup().contains("half a card"));
        assertTrue(written.get(2).markup().contains("well done"));
        assertEquals(List.of("NoClassDefFoundError", "IllegalStateException"), faults);
    }

    @Test
    void oneThatHangsCostsOneWaitAndOneThread() {
        AtomicInteger calls = new AtomicInteger();
        TrackedContribution<?> hanging = add(PLUGIN, 1, "hangs", html -> {
            calls.incrementAndGet();
            hang();
        });
        add(ContributionOwner.CORE, 0, "good", CardsTest::good);
        for (int i = 0; i < 50; i++) {
            List<WrittenCard> written = write();
            assertTrue(written.get(0).markup().contains("took too long"), written.toString());
            assertTrue(written.get(1).markup().contains("well done"));
        }
        assertEquals(1, calls.get());
        assertEquals(List.of("late"), faults);
        cards.remove(hanging);
        assertEquals(1, write().size());
    }

    @Test
    void oneThatCannotBeMadeHoldsNobodyUp() {
        cards.add(PLUGIN, 1, () -> {
            hang();
            return null;
        });
        cards.add(PLUGIN, 1, () -> {
            throw new ExceptionInInitializerError();
        });
        add(PLUGIN, 1, "Not An Id", CardsTest::good);
        add(ContributionOwner.CORE, 0, "good", CardsTest::good);
        assertEquals(List.of("good"), write().stream().map(WrittenCard::id).toList());
    }

    @Test
    void noPlaceOfAPluginBreaksTheNavigation() {
        NavigationItem ours = new NavigationItem("ours", Icon.HOME, "Ours", "/ours");
        NavigationItem theirs = new NavigationItem("theirs", Icon.PLUG, "Theirs", "/plugin/org.example.bad/x");
        Navigation navigation = new Navigation(runner, (person, locale) -> List.of(ours));
        List<TrackedContribution<?>> added = new ArrayList<>();
        added.add(navigation.add(PLUGIN, 0, () -> (person, locale) -> {
            throw new IllegalStateException();
        }));
        added.add(navigation.add(PLUGIN, 0, () -> (person, locale) -> {
            hang();
            return List.of();
        }));
        added.add(navigation.add(PLUGIN, 0, () -> (person, locale) -> null));
        added.add(navigation.add(
                PLUGIN,
                0,
                () -> (person, locale) -> List.of(
                        theirs,
                        new NavigationItem("away", Icon.PLUG, "Elsewhere", "//example.org"),
                        new NavigationItem("blank", Icon.PLUG, " ", "/x"))));
        added.forEach(one -> one.await(LONG.toNanos()));
        assertEquals(List.of(ours, theirs), navigation.items(Optional.empty(), Locale.ENGLISH));
        assertEquals(3, faults.size(), faults.toString());
        added.forEach(navigation::remove);
        assertEquals(List.of(ours), navigation.items(Optional.empty(), Locale.ENGLISH));
    }
}
