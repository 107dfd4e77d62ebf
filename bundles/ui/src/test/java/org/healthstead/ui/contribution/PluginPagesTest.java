// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.Plugin.State;
import org.healthstead.ui.BadPage;
import org.healthstead.ui.MemoryAccounts.LentCaller;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryPlugins;
import org.healthstead.ui.Pages;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin's pages: there, failing, going, gone. */
class PluginPagesTest {

    private static final String NAME = "org.example.bad";
    private static final String ADDRESS = new PluginAddress(NAME, "page").pathOfHousehold();
    private static final ContributionOwner OWNER = new ContributionOwner(NAME, "Bad plugin", true);

    private final MemoryPlugins plugins = new MemoryPlugins();
    private final Pages pages = new Pages();

    @BeforeEach
    void plugins() {
        pages.services.plugins().set(plugins);
        pages.services.faults().set(plugins);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private record At(String path) implements PageContribution {
        @Override
        public Class<? extends ShellPage> page() {
            return BadPage.class;
        }
    }

    private TrackedContribution<?> add(String path) {
        return pages.contributions.pages().add(OWNER, 0, () -> new At(path));
    }

    private void remove(TrackedContribution<?> page) {
        pages.contributions.pages().remove(page);
    }

    @Test
    void aPageIsThereWhileItsServiceIs() {
        TrackedContribution<?> page = add(ADDRESS);
        Pages.contains(pages.get(ADDRESS), "counted 0");
        assertEquals(200, pages.status());
        remove(page);
        Pages.contains(pages.get(ADDRESS), "Bad plugin");
        assertEquals(404, pages.status());
        add(ADDRESS);
        Pages.contains(pages.get(ADDRESS), "counted 0");
        assertEquals(List.of(), plugins.faults);
    }

    /**
     * Whatever way a page looks for a caller, and whatever else the address says, it is one for reading this record.
     */
    @ParameterizedTest
    @CsvSource({
        "/person/{0}/plugin/org.example.bad/page?how=caller, {0}",
        "/person/{0}/plugin/org.example.bad/page?how=caller&person={1}, {0}",
        "/person/{0}/pl%75gin/org.example.bad/page?how=caller, {0}",
        "/person/nobody/plugin/org.example.bad/page?how=caller, 00000000-0000-0000-0000-000000000000",
        "/plugin/org.example.bad/page?how=caller&person={1}, ''",
    })
    void aPageGetsACallerOfItsOwnForTheRecordOfItsAddress(String address, String opened) {
        add(ADDRESS);
        add("/person/${person}/plugin/" + NAME + "/page");
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Optional<PersonId> person = Optional.of(MessageFormat.format(opened, one, other))
                .filter(text -> !text.isEmpty())
                .map(PersonId::parse);
        String lent = new LentCaller(MemoryHousehold.MEMBER, NAME, person).toString();
        String wanted = lent + " / " + lent + " / " + lent;
        Pages.contains(
                pages.get(MessageFormat.format(address, one, other)),
                wanted.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Test
    void aRequestWaitsForAPluginThatIsJustComing() {
        CountDownLatch asked = new CountDownLatch(1);
        pages.contributions.pages().add(OWNER, 0, () -> {
            asked.countDown();
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            return new At(ADDRESS);
        });
        Pages.contains(pages.get(ADDRESS), "counted 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/people", "/plugin/org.example.other/page", "/plugin/org.example.bad", "/x"})
    void aPathThatIsNotThePluginsOwnIsLeftOut(String path) {
        String before = pages.get(path);
        int status = pages.status();
        add(path);
        add(ADDRESS);
        Pages.contains(pages.get(ADDRESS), "counted 0");
        Pages.lacks(pages.get(path), "counted");
        assertEquals(status, pages.status(), before);
    }

    @ParameterizedTest
    @CsvSource({
        "constructor, IllegalStateException",
        "linkage, NoClassDefFoundError",
        "render, IllegalStateException",
        "render-linkage, NoClassDefFoundError"
    })
    void aPageThatThrowsNamesItsPlugin(String how, String fault) {
        add(ADDRESS);
        String markup = pages.get(ADDRESS + "?how=" + how);
        assertEquals(500, pages.status());
        Pages.contains(markup, "Bad plugin");
        Pages.contains(markup, "HS-UI-PLUGIN-FAILED");
        Pages.lacks(markup, "secret");
        assertEquals(List.of("BadPage " + fault), plugins.faults);
        Pages.contains(pages.get(ADDRESS), "counted 0");
    }

    @ParameterizedTest
    @CsvSource({
        "STOPPED, somebody stopped",
        "QUARANTINED, keeps it stopped",
        "HELD_BACK, without plugins",
        "STARTING, just being started",
        "RUNNING, no page at this address"
    })
    void aPageThatIsNotThereSaysWhy(State state, String words) {
        Optional<Problem> problem = state == State.QUARANTINED
                ? Optional.of(Problem.of("HS-PLUGIN-FAULTS", Problem.Kind.INTERNAL, "It failed."))
                : Optional.empty();
        plugins.put(NAME, "Bad plugin", state, problem);
        String markup = pages.get("/person/" + UUID.randomUUID() + "/plugin/" + NAME + "/page");
        assertEquals(404, pages.status());
        Pages.contains(markup, words);
        Pages.contains(markup, "Bad plugin");
    }

    @Test
    void aStrangerLearnsNothingOfPlugins() {
        plugins.put(NAME, "Bad plugin", State.STOPPED, Optional.empty());
        pages.signedIn(false);
        Pages.lacks(pages.get(ADDRESS), "Bad plugin");
        assertEquals(404, pages.status());
    }

    /** The page that an address leads to. */
    private String follow(String address) {
        String markup = pages.get(address);
        return pages.status() == 302 ? pages.get(ADDRESS + pages.location().replaceAll("^[^?]*", "")) : markup;
    }

    @Test
    void aPageWithStateEndsWithItsPlugin() {
        TrackedContribution<?> page = add(ADDRESS);
        String markup = follow(ADDRESS + "?how=state");
        Matcher link = Pattern.compile("href=\"([^\"]*more[^\"]*)\"").matcher(markup);
        assertTrue(link.find(), markup);
        String click = ADDRESS + link.group(1).replaceAll("^[^?]*", "").replace("&amp;", "&");
        remove(page);
        Pages.contains(pages.get(click), "Bad plugin");
        assertEquals(404, pages.status());
        add(ADDRESS);
        pages.get(click);
        assertTrue(pages.status() < 500, () -> "status " + pages.status());
        assertEquals(List.of(), plugins.faults);
    }
}
