// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.plugin.goals.record.Goal;
import org.healthstead.plugin.goals.record.GoalReader;
import org.healthstead.plugin.goals.record.GoalState.Part;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** All goals of a person: those of now, those to come, those that are over. */
public final class GoalsPage extends ShellPage {

    private final transient Person person;
    private final transient List<Goal> goals;
    private final transient List<List<TargetState>> states;
    private final transient GoalWords words;

    public GoalsPage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        person = shell.person(PersonId.parse(parameters.get("person").toString()));
        Analytes analytes = shell.service(Analytes.class);
        GoalReader reader = reader(shell, analytes);
        goals = reader.all(person.id(), caller());
        states = reader.follow(goals, person.id(), Instant.now(), caller());
        words = new GoalWords(messages(), analytes);
        add(new Label("heading", title()));
        add(new Label("say", words.get(goals.isEmpty() ? "page.empty" : "page.say")));
        add(new ExternalLink("new", GoalFormPlace.address(person.id()), words.get("form.title")));
        add(new HtmlComponent("lists") {
            @Override
            protected void write(Html html) {
                part(html, Part.CURRENT, "part.current");
                part(html, Part.AHEAD, "part.ahead");
                part(html, Part.OVER, "part.over");
            }
        });
    }

    static GoalReader reader(Shell shell, Analytes analytes) {
        return new GoalReader(
                shell.service(EntryStore.class),
                shell.service(SeriesStore.class),
                shell.service(SeriesRules.class),
                analytes);
    }

    private void part(Html html, Part part, String key) {
        if (goals.stream().noneMatch(goal -> goal.state().part() == part)) {
            return;
        }
        Card.open(html, "part-" + part.name().charAt(0), words.get(key));
        html.open("ul", "class", "entries");
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).state().part() == part) {
                GoalList.write(html, goals.get(i), states.get(i), words);
            }
        }
        html.close();
        Card.close(html);
    }

    @Override
    protected String title() {
        return messages().get("page.title");
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
