// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.api.reminders.ReminderContext;
import org.healthstead.api.reminders.ReminderContribution;
import org.healthstead.platform.api.plugins.FencedService;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.plugins.PluginFence;

/**
 * The reminders that one service of a plugin offers. Its code runs in threads of the fence only: to make the service,
 * to ask what it is, and to ask for reminders. Safe for several threads.
 */
final class OfferedContribution {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final String plugin;
    private final String title;
    private final PluginFence fence;
    private final Supplier<ReminderContribution> service;
    private final FencedService fenced;
    private volatile Content content;

    /**
     * What it is.
     *
     * @param id among the contributions of the plugin
     */
    record Content(String id, ReminderContribution contribution) {}

    /** @param title what the plugin is called */
    OfferedContribution(String plugin, String title, PluginFence fence, Supplier<ReminderContribution> service) {
        this.plugin = plugin;
        this.title = title;
        this.fence = fence;
        this.service = service;
        this.fenced = new FencedService("reminders of " + plugin);
    }

    String plugin() {
        return plugin;
    }

    String title() {
        return title;
    }

    boolean isGone() {
        return fenced.isGone();
    }

    /** What it is, once it has said so; empty when it has gone. */
    Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    /** Begins to find out what it is. */
    PluginCall<Void> beginToKnow() {
        return fence.begin(fenced, OfferedContribution.class, () -> {
            ReminderContribution made = service.get();
            if (made != null) {
                know(made);
            }
            return null;
        });
    }

    private void know(ReminderContribution made) {
        try {
            String id = made.id();
            if (id == null || !ID.matcher(id).matches()) {
                throw new IllegalArgumentException("an id has 1 to 40 of a-z, 0-9 and -");
            }
            content = isGone() ? null : new Content(id, made);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // The fence knows a class of ours only.
            fence.report(made.getClass(), Optional.of(e));
        }
    }

    /**
     * Begins to ask for the reminders of each person in turn.
     *
     * @param stopAt by {@link System#nanoTime}: nobody more is asked about from then on
     * @param found takes them in as they come, also when this call is given up
     */
    PluginCall<Void> begin(
            Content known,
            List<Person> persons,
            Function<Person, ReminderContext> contexts,
            long stopAt,
            Map<PersonId, List<Reminder>> found) {
        return fence.begin(fenced, known.contribution().getClass(), () -> {
            askAll(known, persons, contexts, stopAt, found);
            return null;
        });
    }

    /** One person who cannot be read does not take the others their reminders, and is one fault. */
    private void askAll(
            Content known,
            List<Person> persons,
            Function<Person, ReminderContext> contexts,
            long stopAt,
            Map<PersonId, List<Reminder>> found)
            throws Exception {
        Exception first = null;
        for (Person person : persons) {
            if (System.nanoTime() - stopAt >= 0 || isGone()) {
                break;
            }
            try {
                found.put(person.id(), sound(known.contribution().due(contexts.apply(person)), person.id()));
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** In the plugin's thread: a list may be code, too. */
    private List<Reminder> sound(List<Reminder> offered, PersonId person) {
        Set<String> keys = new HashSet<>();
        List<Reminder> sound = new ArrayList<>();
        for (Reminder reminder : offered) {
            if (sound.size() == ReminderContribution.MAX_REMINDERS) {
                break;
            }
            if (keys.add(reminder.key())) {
                boolean opensOwn =
                        reminder.page().map(page -> isOwn(page, person)).orElse(true);
                sound.add(opensOwn ? reminder : reminder.withoutLink());
            }
        }
        return List.copyOf(sound);
    }

    private boolean isOwn(String page, PersonId person) {
        return page.startsWith("/plugin/" + plugin + "/")
                || page.startsWith("/person/" + person + "/plugin/" + plugin + "/");
    }

    /** The service has gone. */
    void end() {
        fenced.end();
        content = null;
    }
}
