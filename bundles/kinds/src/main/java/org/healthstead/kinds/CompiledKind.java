// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Wording;

/** One kind, ready to project. Safe for several threads. */
final class CompiledKind {

    private static final Set<String> RESTRICTED = Set.of("R", "V");
    private static final String ERROR_TAG = "entered-in-error";
    /** FHIR nests parts that can be modified no deeper where it matters to a line. */
    private static final int MAX_PARTS = 2;

    private final Kind kind;
    private final KindRules rules;
    private final Tables tables;
    private final Lazy<CompiledUses> uses;

    CompiledKind(Kind kind, KindRules rules, Tables tables, Lazy<CompiledUses> uses) {
        this.uses = uses;
        this.kind = kind;
        this.rules = rules;
        this.tables = tables;
    }

    Kind kind() {
        return kind;
    }

    KindRules rules() {
        return rules;
    }

    /** What its columns say, by name. */
    Map<String, Wording> cells(Reading reading) {
        return uses.get().cells(reading);
    }

    boolean fits(JsonObject body) {
        return rules.fit(body);
    }

    /** @param number {@link org.healthstead.api.record.Kinds#number} of the type */
    Projection project(Reading reading, int number) {
        JsonObject body = reading.body();
        DateReader.When when = rules.dates().read(reading);
        Optional<Wording> title = title(reading);
        Shown shown = rules.value().read(reading);
        if (!rules.judged() && shown.value().equals(title)) {
            shown = Shown.NOTHING;
        }
        CodedText concept = concept(reading);
        Set<Qualifier> qualifiers = qualifiers(body, concept, shown);
        Projection.Builder projection = Projection.of(
                        body.string("resourceType").orElse(kind.type()))
                .kind(kind.id(), number)
                .category(kind.category(), access(reading))
                .title(title)
                .value(shown.value(), shown.unit())
                .details(shown.details())
                .date(when.date())
                .until(until(when, body))
                .when(when.words())
                .code(concept.codings().stream()
                        .flatMap(coding -> coding.token().stream())
                        .findFirst())
                .status(status(body))
                .practitioner(rules.text(rules.practitioners(), body));
        if (rules.judged()) {
            Judge.Verdict verdict = tables.judge().judge(shown, when.date(), reading);
            qualifiers.addAll(verdict.qualifiers());
            projection.judged(verdict.flag(), verdict.judgement()).measurements(verdict.measurements());
        } else {
            projection.measurements(
                    shown.measured().stream().map(Measured::measurement).toList());
        }
        return projection
                // Words of an entry are as closed where they are repeated.
                .confidential(isRestricted(body) || reading.targets().stream().anyMatch(CompiledKind::isRestricted))
                .add(qualifiers)
                .current(rules.current().holds(body) && isCurrent(qualifiers))
                .needs(reading.needs())
                .build();
    }

    /** An end is kept beside a beginning. */
    private Optional<PartialDate> until(DateReader.When when, JsonObject body) {
        if (when.isEnd()) {
            return Optional.empty();
        }
        return rules.ends()
                .map(ends -> when.date().flatMap(start -> ends.read(body, start)))
                .orElse(when.until());
    }

    Optional<Wording> title(Reading reading) {
        for (TitlePath path : rules.titles()) {
            Optional<Wording> words = path.find(reading);
            if (words.isPresent()) {
                return words;
            }
        }
        return rules.narrated() ? NarrativeWords.of(reading.body()) : Optional.empty();
    }

    /** What the entry is about; a reference leads to the concept of its target. */
    private CodedText concept(Reading reading) {
        for (Path path : rules.codes()) {
            for (Json value : path.find(reading.body())) {
                CodedText concept = value instanceof JsonObject object && object.has("reference")
                        ? object.string("reference")
                                .flatMap(reading::target)
                                .map(target -> CodedText.of(target.member("code")))
                                .orElse(CodedText.EMPTY)
                        : CodedText.of(value);
                if (concept.words().isPresent()) {
                    return concept;
                }
            }
        }
        return CodedText.EMPTY;
    }

    private Set<Qualifier> qualifiers(JsonObject body, CodedText concept, Shown shown) {
        Set<Qualifier> found = EnumSet.noneOf(Qualifier.class);
        rules.states().forEach(rule -> rule.apply(body, found));
        if (tables.absence().says(concept) || shown.isAbsence()) {
            found.add(Qualifier.ABSENT);
        }
        if (body.has("implicitRules") || isModified(body, 0)) {
            found.add(Qualifier.MODIFIED);
        }
        if (body.object("meta").array("tag").objects().stream()
                .anyMatch(tag -> tag.string("code").filter(ERROR_TAG::equals).isPresent())) {
            found.add(Qualifier.IN_ERROR);
        }
        if (found.contains(Qualifier.SEVERE)) {
            found.remove(Qualifier.MODERATE);
        }
        if (found.contains(Qualifier.SEVERE) || found.contains(Qualifier.MODERATE)) {
            found.remove(Qualifier.MILD);
        }
        return found;
    }

    /** A part of a body, a component or a step of a dosage, can be modified as well as the whole. */
    private static boolean isModified(JsonObject object, int depth) {
        for (int i = 0; i < object.size(); i++) {
            Json value = object.valueAt(i);
            if (object.nameAt(i).equals("modifierExtension")) {
                if (!(value instanceof JsonArray array && array.size() == 0)) {
                    return true;
                }
            } else if (depth < MAX_PARTS && !object.nameAt(i).equals("contained") && isModified(value, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModified(Json value, int depth) {
        return switch (value) {
            case JsonObject object -> isModified(object, depth + 1);
            case JsonArray array -> {
                for (Json item : array) {
                    if (item instanceof JsonObject object && isModified(object, depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> false;
        };
    }

    private static boolean isCurrent(Set<Qualifier> qualifiers) {
        for (Qualifier qualifier : qualifiers) {
            if (qualifier.negates()
                    || qualifier.ends()
                    || qualifier == Qualifier.ABSENT
                    || qualifier == Qualifier.DRAFT
                    || qualifier == Qualifier.PLANNED) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> status(JsonObject body) {
        for (Path path : rules.statuses()) {
            for (Json value : path.find(body)) {
                Optional<String> status = value.scalarText()
                        .or(() -> CodedText.of(value).codings().stream()
                                .flatMap(coding -> coding.code().stream())
                                .findFirst());
                if (status.isPresent()) {
                    return status;
                }
            }
        }
        return Optional.empty();
    }

    /** Which right opens an entry: that of the kind, unless the content is more sensitive. */
    AccessCategory access(Reading reading) {
        if (rules.sensitive().isEmpty()) {
            return kind.accessCategory();
        }
        Sensitivity sensitivity = tables.sensitivity();
        return sensitivity
                .of(reading.body(), rules.sensitive())
                .or(() -> named(reading).flatMap(sensitivity::concept))
                .orElse(kind.accessCategory());
    }

    /** What the entry is about, where its own codes do not say it: the target of a reference, or the title alone. */
    private Optional<CodedText> named(Reading reading) {
        CodedText concept = concept(reading);
        return concept.words().isPresent()
                ? Optional.of(concept)
                : title(reading).map(words -> new CodedText(Optional.of(words.text()), List.of()));
    }

    private static boolean isRestricted(JsonObject body) {
        for (JsonObject label : body.object("meta").array("security").objects()) {
            if (label.string("system")
                            .filter(system -> system.endsWith("v3-Confidentiality"))
                            .isPresent()
                    && label.string("code").filter(RESTRICTED::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return kind.id();
    }
}
