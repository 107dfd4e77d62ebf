// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.SourceMark;

/**
 * What the Patient entries of a record say about the person's death ({@code deceased[x]}).
 *
 * <p>It is said as a fact only when every source that describes the person says so, and their dates fit together. Else
 * it is said whose word it is. The Patient that was made with the person says nothing until somebody adds it there.
 *
 * @param dead those who say that the person has died, newest first
 * @param isAgreed all sources say so, and nothing speaks against it
 */
public record DeathStatements(List<Statement> dead, boolean isAgreed) {

    /**
     * What one source says.
     *
     * @param date empty when it is not known
     */
    record Statement(SourceRef source, Optional<PartialDate> date) {}

    /** More than a family ever has; beyond it, nobody knows whether all agree. */
    private static final int LOOKED_AT = 20;

    public DeathStatements {
        dead = List.copyOf(dead);
    }

    /** Costs a page of a few lines and each Patient of the record. */
    public static DeathStatements read(EntryStore entries, Person person, Caller caller) {
        EntryPage page = entries.page(EntryQuery.of(person.id(), LOOKED_AT).ofType("Patient"), caller);
        List<Statement> dead = new ArrayList<>();
        boolean isAgreed = page.next().isEmpty();
        for (EntryLine line : page.lines()) {
            JsonObject body = line.projection().negated()
                    ? JsonObject.EMPTY
                    : entries.find(line.id(), caller).map(Entry::body).orElse(JsonObject.EMPTY);
            if (isDead(body)) {
                dead.add(new Statement(line.source(), date(body)));
                isAgreed &= isBornAlike(body, person);
            } else if (!body.isEmpty() && (body.has("deceasedBoolean") || !isOwn(line, person))) {
                isAgreed = false;
            }
        }
        return new DeathStatements(dead, isAgreed && fit(dead));
    }

    /** A Patient with another birth date may be somebody else. */
    private static boolean isBornAlike(JsonObject body, Person person) {
        String known = person.birthDate().map(PartialDate::text).orElse("");
        String said = body.string("birthDate").orElse("");
        return known.startsWith(said) || said.startsWith(known);
    }

    private static boolean isOwn(EntryLine line, Person person) {
        return line.id().value().equals(person.id().value());
    }

    private static boolean isDead(JsonObject body) {
        return body.string("deceasedDateTime").filter(text -> !text.isBlank()).isPresent()
                || body.member("deceasedBoolean") instanceof JsonBoolean said && said.value();
    }

    private static Optional<PartialDate> date(JsonObject body) {
        try {
            return body.string("deceasedDateTime").map(PartialDate::parse);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Dates fit when each is a part of the most exact one, and none is still to come. */
    private static boolean fit(List<Statement> dead) {
        long now = Instant.now().getEpochSecond();
        return fitTogether(dead) && dates(dead).allMatch(date -> date.instantKey() <= now);
    }

    private static boolean fitTogether(List<Statement> dead) {
        String exact = exact(dead).map(PartialDate::text).orElse("");
        return dates(dead).allMatch(date -> exact.startsWith(date.text()));
    }

    private static Stream<PartialDate> dates(List<Statement> dead) {
        return dead.stream().flatMap(statement -> statement.date().stream());
    }

    private static Stream<PartialDate> inOrder(List<Statement> dead) {
        return dates(dead).sorted(Comparator.comparingLong(PartialDate::instantKey));
    }

    private static Optional<PartialDate> exact(List<Statement> dead) {
        return dates(dead).max(Comparator.comparingInt(date -> date.text().length()));
    }

    /** One phrase for the line under the name; empty when nobody says that the person has died. */
    public Optional<String> words(Messages messages) {
        if (dead.isEmpty()) {
            return Optional.empty();
        }
        String said = said(messages);
        Set<SourceRef> sources = dead.stream().map(Statement::source).collect(Collectors.toSet());
        if (isAgreed) {
            return Optional.of(said);
        }
        return Optional.of(
                sources.size() > 1
                        ? messages.get("people.died.say", sources.size(), said)
                        : messages.get(
                                "people.died.says",
                                SourceMark.brief(dead.getFirst().source(), messages),
                                said));
    }

    /** The most exact date that fits all; else those that differ, as few as the line has room for. */
    private String said(Messages messages) {
        List<String> dates = (fitTogether(dead) ? exact(dead).stream() : inOrder(dead))
                .map(date -> messages.get("people.died", PartialDateLabel.brief(date, messages.locale())))
                .distinct()
                .toList();
        if (dates.isEmpty()) {
            return messages.get("people.died.undated");
        }
        if (dates.size() == 1) {
            return dates.getFirst();
        }
        return messages.get(dates.size() > 2 ? "people.died.more" : "people.died.or", dates.get(0), dates.get(1));
    }
}
