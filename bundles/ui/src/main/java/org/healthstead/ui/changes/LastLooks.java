// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.InstallationStore;

/**
 * When an account last looked at a person's record. A look lasts until the account has not come back for half an hour,
 * so that reading on does not make it forget what was new. Kept on the server for each account and person, for nobody
 * else to see; written when a look begins and every few minutes while it lasts.
 */
public final class LastLooks {

    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Duration EACH = Duration.ofMinutes(10);

    /** What is committed while somebody looks may carry a time before that. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Optional<InstallationStore> store;
    private final Clock clock;

    /**
     * @param now when the look that goes on was last noted
     * @param before the end of the look before it; empty at the first look
     */
    private record Noted(Instant now, Optional<Instant> before) {

        static Optional<Noted> parse(String text) {
            try {
                String[] parts = text.split(" ");
                return Optional.of(new Noted(
                        Instant.parse(parts[0]),
                        parts.length > 1 ? Optional.of(Instant.parse(parts[1])) : Optional.empty()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        String text() {
            return now + before.map(moment -> " " + moment).orElse("");
        }
    }

    /** @param store empty while there is none: then nobody is known to have looked */
    public LastLooks(Optional<InstallationStore> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Notes that the account looks now, and says when its look before this one ended; empty at the first one. */
    public Optional<Instant> look(PersonId person, Caller caller) {
        return store.flatMap(settings -> look(settings, "look " + caller.account() + " " + person));
    }

    private Optional<Instant> look(InstallationStore settings, String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Noted> noted = settings.read(name).flatMap(Noted::parse);
        Optional<Noted> next =
                noted.map(known -> next(known, now)).orElse(Optional.of(new Noted(now, Optional.empty())));
        next.ifPresent(changed -> write(settings, name, changed));
        return next.or(() -> noted).flatMap(Noted::before).map(moment -> moment.minus(MARGIN));
    }

    /** Empty when there is nothing to write. */
    private static Optional<Noted> next(Noted known, Instant now) {
        Duration since = Duration.between(known.now(), now);
        if (since.compareTo(PAUSE) > 0) {
            return Optional.of(new Noted(now, Optional.of(known.now())));
        }
        return since.compareTo(EACH) > 0 ? Optional.of(new Noted(now, known.before())) : Optional.empty();
    }

    private static void write(InstallationStore settings, String name, Noted noted) {
        try {
            settings.write(name, noted.text());
        } catch (ProblemException e) {
            // On a full disk a page is more than a note of it.
            return;
        }
    }
}
