// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Person;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.plan.Standing;
import org.healthstead.plugin.immunizations.record.RecordedDose;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.Notice;

/** Writes a plan: a sentence, what is missing, what is not, and what every dose counts for. */
final class PlanContent {

    private final Html html;
    private final Person person;
    private final PlanWords words;
    private final Messages messages;

    PlanContent(Html html, Person person, PlanWords words) {
        this.html = html;
        this.person = person;
        this.words = words;
        messages = words.messages();
    }

    void write(Optional<Plan> plan, boolean isAlive) {
        if (!isAlive) {
            EmptyState.write(html, messages.get("plan.died"), "");
        } else if (plan.isEmpty()) {
            EmptyState.write(html, messages.get("plan.no-birth"), messages.get("plan.no-birth.how"));
        } else {
            write(plan.get());
        }
    }

    private void write(Plan plan) {
        if (plan.isFounded()) {
            html.element("p", "say", new PlanSentence(words).of(plan));
        }
        if (!plan.hasDoses()) {
            Notice.write(html, Notice.Tone.LOOK, messages.get("plan.unfounded"), messages.get("plan.unfounded.how"));
        }
        for (Standing standing : Standing.values()) {
            groups(plan, standing);
        }
        reasons(plan);
        new GivenDoses(html, words).write(plan);
        left(plan.history().left());
        about(plan);
    }

    private void groups(Plan plan, Standing standing) {
        List<PlannedGroup> groups = plan.standing(standing);
        if (groups.isEmpty()) {
            return;
        }
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, words.standing(standing)).close();
        messages.find("standing." + PlanWords.key(standing) + ".about")
                .ifPresent(about -> html.element("p", "small mute gap-xs", about));
        html.open("ul", "class", "entries");
        for (PlannedGroup group : groups) {
            html.open("li", "class", "entry").open("span", "class", "what");
            html.link(GroupPlace.address(person.id(), group.name()), words.group(group.name()));
            html.element("span", null, standing.isOpen() ? words.next(group.forecast()) : words.closed(group));
            html.close().open("span", "class", "val");
            StandingMark.write(html, standing, words);
            html.close().close();
        }
        html.close().close();
    }

    /** What is so about the person, and where to say so. */
    private void reasons(Plan plan) {
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, messages.get("reasons.title"));
        html.link(ReasonPlace.address(person.id()), messages.get("reasons.change"))
                .close();
        if (plan.reasons().isEmpty()) {
            html.element("p", "mute gap-xs", messages.get("reasons.none"));
        } else {
            html.open("ul", "class", "entries");
            plan.reasons()
                    .forEach(reason ->
                            EntryLinePanel.write(html, reason.line(), EntryLinePanel.DateForm.WHOLE, messages));
            html.close();
        }
        html.close();
    }

    /** Doses that no schedule can judge: they may be why something seems to be missing. */
    private void left(List<RecordedDose> doses) {
        if (doses.isEmpty()) {
            return;
        }
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, messages.get("plan.left")).close();
        html.element("p", "small mute gap-xs", messages.get("plan.left.about"));
        html.open("ul", "class", "entries");
        doses.forEach(dose -> EntryLinePanel.write(
                html, dose.line(), EntryLinePanel.DateForm.WHOLE, List.of(words.gap(dose)), messages));
        html.close().close();
    }

    /** What a reader must know of every plan. */
    private void about(Plan plan) {
        html.open("section", "class", "card gap").open("header");
        html.element("h2", null, messages.get("about.title")).close().open("div", "class", "prose small");
        html.element("p", null, messages.get("about.limits"));
        html.element("p", null, messages.get("about.reasons"));
        if (person.sex().isEmpty()) {
            html.element("p", null, messages.get("about.sex"));
        }
        if (!plan.history().isWhole()) {
            html.element("p", null, messages.get("about.part"));
        }
        html.element(
                "p",
                null,
                words.source(plan.base().source()) + " " + messages.get("about.day", words.day(plan.today())));
        html.element("p", "mute", plan.base().source().licence());
        html.open("p").link(Addresses.list(person.id(), "immunizations"), messages.get("about.list"));
        html.close().close().close();
    }
}
