// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.goals.record.Goal;
import org.healthstead.plugin.goals.record.GoalReader;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** One goal, with what the measurements say about each of its targets. */
public final class GoalPage extends ShellPage {

    private final transient Person person;
    private final transient Goal goal;
    private final transient GoalWords words;

    public GoalPage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        person = shell.person(PersonId.parse(parameters.get("person").toString()));
        Analytes analytes = shell.service(Analytes.class);
        GoalReader reader = GoalsPage.reader(shell, analytes);
        goal = id(parameters.get("goal").toString())
                .flatMap(id -> reader.find(person.id(), id, caller()))
                .orElseThrow(GoalPage::notFound);
        words = new GoalWords(messages(), analytes);
        List<TargetState> states = reader.follow(List.of(goal), person.id(), Instant.now(), caller())
                .getFirst();
        add(new ExternalLink("all", GoalPlaces.LIST.of(person.id())));
        add(new ExternalLink("entry", Addresses.entry(goal.line().id())));
        add(new Label("heading", title()));
        add(new Label("state", state()));
        add(new HtmlComponent("targets") {
            @Override
            protected void write(Html html) {
                if (states.isEmpty()) {
                    html.element("p", "prose", words.get("goal.no-target"));
                }
                for (int i = 0; i < states.size(); i++) {
                    TargetSection.write(html, i, person.id(), states.get(i), words);
                }
            }
        });
    }

    private static Optional<EntryId> id(String text) {
        try {
            return Optional.of(new EntryId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException notFound() {
        return Problem.of("HS-ENTRY-NOT-FOUND", Problem.Kind.NOT_FOUND, "There is no such goal, or not for you to see.")
                .exception();
    }

    private String state() {
        String since = goal.start()
                .map(start -> words.get("goal.since", words.state(goal), PartialDateLabel.words(start, getLocale())))
                .orElseGet(() -> words.state(goal));
        return words.said(goal).map(said -> words.get("goal.said", since, said)).orElse(since);
    }

    @Override
    protected String title() {
        return words == null ? messages().get("page.title") : words.title(goal);
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return GoalPlaces.PLUGIN;
    }
}
