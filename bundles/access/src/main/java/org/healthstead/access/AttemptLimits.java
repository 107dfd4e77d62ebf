// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.AccountStore.Failures;

/**
 * Counts wrong attempts and makes the next one wait: per account and way of proving oneself in the store, so that a
 * restart forgets nothing; per client network, and for names that have no account, in a bounded memory. Safe for
 * several threads.
 */
final class AttemptLimits {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int NETWORK_PER_MINUTE = 20;
    private static final int NETWORK_PER_HOUR = 100;
    private static final int REMEMBERED = 10_000;

    private final AccountStore accounts;
    private final Map<String, Window> networks = bounded();
    private final Map<String, Failures> strangers = bounded();

    AttemptLimits(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Refuses with {@code HS-ACCESS-SLOW-DOWN} while the client's network has used up its wrong attempts. */
    void requireNetwork(String client, Instant now) {
        synchronized (networks) {
            Window window = networks.get(ClientNetworks.of(client));
            if (window != null) {
                window.wait(now).ifPresent(wait -> {
                    throw AccessProblems.slowDown(wait);
                });
            }
        }
    }

    /**
     * Refuses with {@code HS-ACCESS-SLOW-DOWN} while the account, or the name that has none, has to wait.
     *
     * @return true when there are wrong attempts to be forgotten after a right one
     */
    boolean requireAccount(Optional<AccountId> account, String name, String authenticator, Instant now) {
        Optional<Failures> failures = account.isPresent()
                ? accounts.failures(account.get(), authenticator)
                : Optional.ofNullable(ofStranger(name));
        failures.flatMap(found -> wait(found, now)).ifPresent(wait -> {
            throw AccessProblems.slowDown(wait);
        });
        return failures.isPresent();
    }

    void countFailure(Optional<AccountId> account, String name, String authenticator, String client, Instant now) {
        if (account.isPresent()) {
            accounts.countFailure(account.get(), authenticator, now);
        } else {
            synchronized (strangers) {
                Failures before = strangers.get(name);
                strangers.put(name, new Failures(before == null ? 1 : before.count() + 1, now));
            }
        }
        countNetwork(client, now);
    }

    /** Counts what was wrong and names no account. */
    void countNetwork(String client, Instant now) {
        synchronized (networks) {
            networks.computeIfAbsent(ClientNetworks.of(client), network -> new Window(now))
                    .count(now);
        }
    }

    void clear(AccountId account, String authenticator) {
        accounts.clearFailures(account, authenticator);
    }

    private Failures ofStranger(String name) {
        synchronized (strangers) {
            return strangers.get(name);
        }
    }

    /** 2, 4, 8 ... seconds after the fifth, sixth, seventh ... wrong attempt. */
    private static Optional<Duration> wait(Failures failures, Instant now) {
        if (failures.count() < FREE_ATTEMPTS) {
            return Optional.empty();
        }
        int exponent = Math.min(failures.count() - FREE_ATTEMPTS + 1, 20);
        Duration delay = Duration.ofSeconds(1L << exponent);
        Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
        return positive(Duration.between(now, failures.last().plus(bounded)), bounded);
    }

    /** Bounded by the whole delay, so that a clock that was set back locks nobody out. */
    private static Optional<Duration> positive(Duration wait, Duration longest) {
        if (wait.isNegative() || wait.isZero()) {
            return Optional.empty();
        }
        return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Wrong attempts of one network in the running minute and hour. Guarded by the map. */
    private static final class Window {

        private Instant minute;
        private Instant hour;
        private int inMinute;
        private int inHour;

        Window(Instant now) {
            this.minute = now;
            this.hour = now;
        }

        void count(Instant now) {
            roll(now);
            inMinute++;
            inHour++;
        }

        Optional<Duration> wait(Instant now) {
            roll(now);
            if (inHour >= NETWORK_PER_HOUR) {
                return Optional.of(Duration.between(now, hour.plus(Duration.ofHours(1))));
            }
            return inMinute >= NETWORK_PER_MINUTE
                    ? Optional.of(Duration.between(now, minute.plus(Duration.ofMinutes(1))))
                    : Optional.empty();
        }

        private void roll(Instant now) {
            if (isOver(minute, Duration.ofMinutes(1), now)) {
                minute = now;
                inMinute = 0;
            }
            if (isOver(hour, Duration.ofHours(1), now)) {
                hour = now;
                inHour = 0;
            }
        }

        private static boolean isOver(Instant begin, Duration length, Instant now) {
            return now.isBefore(begin) || !now.isBefore(begin.plus(length));
        }
    }
}
