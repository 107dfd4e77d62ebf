// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.access.CallerRegistry.CallerState;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.CalendarFeedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calendars with a secret of 256 random bits, of which the store has the hash. Safe for several threads. */
final class SecretCalendars implements CalendarFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(SecretCalendars.class);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final AccountStore accounts;
    private final CalendarFeedStore feeds;
    private final CallerRegistry callers;
    private final Secrets secrets;
    private final AttemptLimits limits;
    private final InstantSource clock;

    /** @param limits of its own: a phone that goes on asking for an ended calendar must not lock its home out */
    SecretCalendars(
            AccountStore accounts,
            CalendarFeedStore feeds,
            CallerRegistry callers,
            Secrets secrets,
            AttemptLimits limits,
            InstantSource clock) {
        this.accounts = accounts;
        this.feeds = feeds;
        this.callers = callers;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Made make(Wish wish, Caller caller) {
        CallerState standing = signedIn(caller);
        List<PersonId> persons = wish.persons().stream().distinct().toList();
        if (persons.isEmpty()
                || persons.size() > CalendarFeed.MAX_PERSONS
                || wish.name().length() > CalendarFeed.MAX_NAME) {
            throw ProblemCode.CALENDAR_CHOICE
                    .problem(
                            "A calendar has 1 to " + CalendarFeed.MAX_PERSONS + " people and a name of at most "
                                    + CalendarFeed.MAX_NAME + " characters; got " + persons.size()
                                    + " people. Choose again.",
                            Integer.toString(CalendarFeed.MAX_PERSONS))
                    .exception();
        }
        persons.forEach(person -> requireReadable(standing, person));
        Account account = standing.account();
        if (working(account).size() >= MAX_FEEDS) {
            throw ProblemCode.CALENDAR_MANY
                    .problem(
                            "The account has " + MAX_FEEDS + " calendars. End one that nobody uses.",
                            Integer.toString(MAX_FEEDS))
                    .exception();
        }
        CalendarFeed feed = new CalendarFeed(
                UUID.randomUUID(),
                account.id(),
                account.epoch(),
                wish.name().strip(),
                persons,
                wish.hasDetails(),
                wish.language(),
                standing.now().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        String secret = secrets.session();
        feeds.add(feed, Secrets.hash(secret));
        LOG.info("Calendar {} made by account {}", feed.id(), account.id());
        return new Made(feed, secret);
    }

    @Override
    public List<CalendarFeed> of(Caller caller) {
        return working(signedIn(caller).account());
    }

    private List<CalendarFeed> working(Account account) {
        return feeds.of(account.id()).stream()
                .filter(feed -> feed.epoch() == account.epoch())
                .toList();
    }

    @Override
    public void end(UUID id, Caller caller) {
        Account account = signedIn(caller).account();
        feeds.find(id).filter(feed -> feed.account().equals(account.id())).ifPresent(feed -> {
            feeds.remove(id);
            LOG.info("Calendar {} ended by account {}", id, account.id());
        });
    }

    @Override
    public Optional<Opened> open(String secret, String client) {
        Instant now = clock.instant();
        limits.requireNetwork(client, now);
        Optional<CalendarFeed> feed = feeds.find(Secrets.hash(secret));
        Optional<Account> account = feed.flatMap(
                found -> accounts.find(found.account()).filter(its -> !its.disabled() && its.epoch() == found.epoch()));
        if (account.isEmpty()) {
            limits.countNetwork(client, now);
            return Optional.empty();
        }
        touch(feed.get(), now);
        Map<PersonId, Caller> theirs = feed.get().persons().stream()
                .collect(Collectors.toMap(Function.identity(), person -> caller(feed.get(), account.get(), person)));
        return Optional.of(new Opened(feed.get(), theirs));
    }

    private Caller caller(CalendarFeed feed, Account account, PersonId person) {
        return callers.issue(account, new Credential.Calendar(feed.id(), feed.epoch(), person));
    }

    private void touch(CalendarFeed feed, Instant now) {
        if (feed.lastUsedAt().map(last -> !now.isBefore(last.plus(TOUCH_EVERY))).orElse(true)) {
            feeds.touch(feed.id(), now.truncatedTo(ChronoUnit.MILLIS));
            LOG.info("Calendar {} fetched", feed.id());
        }
    }

    private CallerState signedIn(Caller caller) {
        IssuedCaller issued = callers.require(caller);
        if (!issued.credential().isSignIn()) {
            throw AccessProblems.forbidden("Only somebody who has signed in can make or end a calendar.");
        }
        return callers.standing(issued, true);
    }

    private static void requireReadable(CallerState standing, PersonId person) {
        AccessDecision.decide(standing.subject(), standing.grants().on(person), Operation.READ, person, standing.now())
                .orElseThrow(AccessProblems::personNotFound);
    }
}
