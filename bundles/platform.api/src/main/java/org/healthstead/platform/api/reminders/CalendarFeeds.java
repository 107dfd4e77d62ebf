// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.reminders;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/**
 * Calendars that programs fetch with a secret. A secret opens the dates of the chosen people as far as its account may
 * see them at that moment, and nothing else. It ends when it is revoked, when the password changes and when the account
 * is disabled. Provided by the access bundle; safe for several threads.
 *
 * <p>Errors: {@code HS-ACCESS-FORBIDDEN} for who has not signed in, such as a token or a plugin.
 */
public interface CalendarFeeds {

    /** The most that one account can have. */
    int MAX_FEEDS = 20;

    /**
     * What is asked for: see {@link CalendarFeed}.
     *
     * @param name may be empty
     * @param persons whose dates
     * @param hasDetails whether events say what is due
     * @param language of its words
     */
    record Wish(String name, List<PersonId> persons, boolean hasDetails, Locale language) {

        public Wish {
            persons = List.copyOf(persons);
        }
    }

    /**
     * A new calendar.
     *
     * @param feed as it is kept
     * @param secret cannot be read again later
     */
    record Made(CalendarFeed feed, String secret) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Made[" + feed.id() + "]";
        }
    }

    /**
     * A calendar that is being fetched.
     *
     * @param feed what it is to have
     * @param callers for each of its people a caller who can read their record and no other, and only read
     */
    record Opened(CalendarFeed feed, Map<PersonId, Caller> callers) {

        public Opened {
            callers = Map.copyOf(callers);
        }
    }

    /**
     * Makes one. Errors: {@code HS-CALENDAR-CHOICE} for no people, more than {@value CalendarFeed#MAX_PERSONS}, or too
     * long a name, {@code HS-CALENDAR-MANY}, {@code HS-PERSON-NOT-FOUND}.
     */
    Made make(Wish wish, Caller caller);

    /** Those of the caller's account that work, the newest first. */
    List<CalendarFeed> of(Caller caller);

    /** Ends one of the caller's account, now. An unknown id is not an error. */
    void end(UUID id, Caller caller);

    /**
     * Whose a secret is; empty when it opens nothing. {@code HS-ACCESS-SLOW-DOWN} after too many wrong ones from one
     * network.
     *
     * @param client address of the client
     */
    Optional<Opened> open(String secret, String client);
}
