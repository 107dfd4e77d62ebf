// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.reminders;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what a person should think of: a dose of a vaccine, a goal, a refill. Register it as an OSGi service.
 *
 * <p>Healthstead shows reminders on the card and the page <i>Coming up</i>, among what the record itself says, and in
 * calendars. People say there that something is done, put it off or put it away. That is kept for the person, under
 * {@link Reminder#key}: go on offering a reminder as long as it is right, and never under another key.
 */
@ConsumerType
public interface ReminderContribution {

    /** The most that is taken of one contribution for one person. */
    int MAX_REMINDERS = 100;

    /** Names it among the contributions of the plugin, for good: 1 to 40 small letters, digits and hyphens. */
    String id();

    /**
     * The reminders for one person, in any order; empty when there are none. Offer what is due within about a year, and
     * what was due and is not done. Of more than {@value #MAX_REMINDERS} the first are taken, and of two with one key
     * the first.
     *
     * <p>Called whenever somebody looks, possibly by several threads at once, and for a list of people once for each:
     * read little, and keep what is expensive. Called outside of a Wicket request. When it throws, or takes longer than
     * two seconds, that is a fault of the plugin; the page says that its reminders are missing.
     */
    List<Reminder> due(ReminderContext context);
}
