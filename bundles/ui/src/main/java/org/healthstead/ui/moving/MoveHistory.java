// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.parts.ServerTimes;

/** The moves out of a record, the newest first, each with what can be done about it. */
final class MoveHistory extends HtmlComponent {

    private final transient Person person;
    private final transient List<Job> moves;
    private final transient Function<PersonId, Optional<Person>> others;
    private final boolean mayMove;

    /** @param others finds people to whom the reader may be led */
    MoveHistory(
            String id, Person person, List<Job> moves, Function<PersonId, Optional<Person>> others, boolean mayMove) {
        super(id);
        this.person = person;
        this.moves = moves;
        this.others = others;
        this.mayMove = mayMove;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("moving.before")).close();
        html.open("ul", "class", "entries");
        moves.forEach(job -> move(html, job));
        html.close();
    }

    private void move(Html html, Job job) {
        html.open("li", "class", "entry has-i").icon(Icon.PERSON).open("div", "class", "what");
        html.open("b").text(messages().get("moving.to", job.label())).close();
        html.open("span").text(words(job)).text(" · ");
        ServerTimes.write(html, job.createdAt(), messages());
        html.close();
        job.problem().ifPresent(problem -> html.element("span", null, ProblemWords.of(problem, messages())));
        job.report().string("to").flatMap(this::other).ifPresent(other -> {
            html.open("span");
            html.link(Addresses.timeline(other.id()), messages().get("moving.open", other.name()));
            html.close();
        });
        html.close();
        if (mayMove) {
            buttons(html, job);
        }
        html.close();
    }

    private Optional<Person> other(String id) {
        return others.apply(PersonId.parse(id));
    }

    private String words(Job job) {
        long moved = number(job, "moved");
        if (job.undone()) {
            long kept = number(job, "kept");
            return kept == 0
                    ? messages().get("moving.state.back", number(job, "returned"))
                    : messages().get("moving.state.kept", number(job, "returned"), kept);
        }
        return messages().get("moving.state." + job.state().name().toLowerCase(Locale.ROOT), moved);
    }

    private static long number(Job job, String name) {
        return job.report().member(name) instanceof JsonNumber number
                ? number.decimal().longValue()
                : 0;
    }

    private void buttons(Html html, Job job) {
        if (!job.state().isFinal()) {
            return;
        }
        html.open("form", "class", "val row", "method", "post", "action", MovingAddresses.job(person.id(), job.id()));
        if (!job.undone()) {
            button(html, MovingAddresses.BACK, messages().get("moving.back"));
        }
        if (job.state() != JobState.DONE) {
            button(html, "on", messages().get("moving.on"));
        }
        html.close();
    }

    private static void button(Html html, String name, String words) {
        html.open("button", "class", "btn slim", "name", name, "value", "1")
                .text(words)
                .close();
    }
}
