// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final int SAID = 2;

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
        String exact = exact(dead).map(PartialDate::text).orElse("");
        return dead.stream()
                .flatMap(statement -> statement.date().stream())
                .allMatch(date -> exact.startsWith(date.text()) && date.instantKey() <= now);
    }

    private static Optional<PartialDate> exact(List<Statement> dead) {
        return dead.stream()
                .flatMap(statement -> statement.date().stream())
                .max(Comparator.comparingInt(date -> date.text().length()));
    }

    /** One phrase for the line under the name; empty when nobody says that the person has died. */
    public Optional<String> words(Messages messages) {
        if (dead.isEmpty()) {
            return Optional.empty();
        }
        if (isAgreed) {
            return Optional.of(exact(dead)
                    .map(date -> messages.get("people.died", date(date, messages)))
                    .orElseGet(() -> messages.get("people.died.undated")));
        }
        Set<String> said = dead.stream()
                .map(statement -> words(statement, messages))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String first = said.stream().limit(SAID).collect(Collectors.joining(" · "));
        return Optional.of(said.size() <= SAID ? first : messages.get("people.died.more", first, said.size() - SAID));
    }

    private static String words(Statement statement, Messages messages) {
        String source = SourceMark.brief(statement.source(), messages);
        return statement
                .date()
                .map(date -> messages.get("people.died.says", source, date(date, messages)))
                .orElseGet(() -> messages.get("people.died.says.undated", source));
    }

    private static String date(PartialDate date, Messages messages) {
        return PartialDateLabel.brief(date, messages.locale());
    }
}
