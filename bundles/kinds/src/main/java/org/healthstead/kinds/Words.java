// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;
import org.healthstead.platform.api.content.PlainWords;

/** Words for a FHIR value of any data type, known by its members. Safe for several threads. */
final class Words {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String SNOMED = "SNOMED CT";
    private static final int MAX_TEXT = 1_000;

    /** From the name that a person goes by to the ones they had. */
    private static final List<String> USES =
            List.of("official", "usual", "", "nickname", "temp", "anonymous", "maiden", "old");

    /** Where an Annotation, an Attachment, an Address, an Identifier or a ContactPoint has words. */
    private static final List<String> TEXTS = List.of("text", "title", "name", "value");

    private final Vocabulary vocabulary;

    private final boolean bareCodes;

    Words(Vocabulary vocabulary) {
        this(vocabulary, true);
    }

    private Words(Vocabulary vocabulary, boolean bareCodes) {
        this.vocabulary = vocabulary;
        this.bareCodes = bareCodes;
    }

    /** The same, but nothing for a code that no vocabulary has words for. */
    Words withoutBareCodes() {
        return new Words(vocabulary, false);
    }

    /** Empty when the value has no words. */
    Optional<Wording> of(Json value, Reading reading) {
        return switch (value) {
            case JsonString text -> text(text.value(), reading);
            case JsonNumber number -> Optional.of(Wording.amount(number.lexeme(), ""));
            case JsonBoolean truth ->
                Optional.of(Wording.term(truth.scalarText().orElse("").equals("true") ? "yes" : "no"));
            case JsonObject object -> object(object, reading);
            case JsonArray array -> first(Path.all(array), reading);
            case null, default -> Optional.empty();
        };
    }

    /** An address is no words, but one in the record leads to some. */
    private static Optional<Wording> text(String text, Reading reading) {
        String stripped = text.strip();
        if (References.isLocal(stripped)) {
            return reading.title(stripped);
        }
        return References.isAddress(stripped) ? Optional.empty() : plain(stripped);
    }

    /** The first of several values that has words; of names, the one that a person goes by. */
    Optional<Wording> first(List<Json> values, Reading reading) {
        List<Json> ordered = values;
        if (values.size() > 1 && values.stream().allMatch(Words::hasUse)) {
            ordered =
                    values.stream().sorted(Comparator.comparingInt(Words::rank)).toList();
        }
        for (Json value : ordered) {
            Optional<Wording> words = of(value, reading);
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    /** All that have words, each once. */
    List<Wording> all(List<Json> values, Reading reading) {
        List<Wording> all = new ArrayList<>(values.size());
        for (Json value : values) {
            of(value, reading).filter(words -> !all.contains(words)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Wording> object(JsonObject object, Reading reading) {
        if (isName(object)) {
            return name(object).flatMap(Words::plain);
        }
        Optional<Quantity> quantity = Quantity.of(object);
        if (quantity.isPresent()) {
            return Optional.of(
                    object.has("currency")
                            ? MoneyWords.of(
                                    quantity.get(), object.string("currency").orElse(""))
                            : amount(withWords(quantity.get())));
        }
        if (object.has("unit")) {
            return Optional.empty();
        }
        if (object.has("reference") || object.has("display") && object.has("identifier")) {
            return reference(object, reading);
        }
        if (object.has("low") || object.has("high")) {
            return RangeWords.of(object);
        }
        if (object.has("start") || object.has("end")) {
            return period(object);
        }
        if (object.has("numerator")) {
            return RangeWords.ratio(object);
        }
        return concept(CodedText.of(object)).or(() -> first(object, reading));
    }

    private static Optional<Wording> first(JsonObject object, Reading reading) {
        for (String member : TEXTS) {
            Optional<Wording> words = object.string(member).flatMap(text -> text(text, reading));
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    /** The words of a vocabulary for a code. */
    Optional<Wording> known(String system, String code) {
        return vocabulary.words(new Coding(Optional.of(system), Optional.of(code), Optional.empty()));
    }

    /** The source's text, else its display, else words of a vocabulary, else the code with its system's name. */
    Optional<Wording> concept(CodedText concept) {
        Optional<Wording> own = concept.text()
                .flatMap(text -> plain(text, concept))
                .or(() -> concept.codings().stream()
                        .flatMap(coding -> coding.display().flatMap(display -> plain(display, concept)).stream())
                        .findFirst());
        if (own.isPresent() || concept.codings().isEmpty()) {
            return own;
        }
        for (Coding coding : concept.codings()) {
            Optional<Wording> known = vocabulary.words(coding);
            if (known.isPresent()) {
                return known;
            }
        }
        return concept.codings().stream()
                .filter(coding -> bareCodes && coding.code().isPresent())
                .map(this::named)
                .findFirst();
    }

    private Wording named(Coding coding) {
        String code = coding.code().orElseThrow();
        return Wording.of(coding.system()
                .flatMap(vocabulary::systemName)
                .map(system -> system + ' ' + code)
                .orElse(code));
    }

    private Optional<Wording> reference(JsonObject reference, Reading reading) {
        return reference
                .string("display")
                .flatMap(Words::plain)
                .or(() -> reference.string("reference").flatMap(reading::title));
    }

    /** A unit that is a code of a vocabulary, "TAB" for tablets, gets the words of that. */
    Quantity withWords(Quantity quantity) {
        if (quantity.unit().isPresent()
                || quantity.system().isEmpty()
                || quantity.code().isEmpty()) {
            return quantity;
        }
        Coding unit = new Coding(quantity.system(), quantity.code(), Optional.empty());
        Optional<String> words = UCUM.equals(quantity.system().get())
                ? Optional.empty()
                : vocabulary.words(unit).or(() -> Optional.of(named(unit))).map(Wording::text);
        return new Quantity(quantity.lexeme(), quantity.comparator(), words, quantity.system(), quantity.code());
    }

    static Wording amount(Quantity quantity) {
        return Wording.amount(
                quantity.shownValue(),
                quantity.shownUnit().filter(unit -> !unit.equals("1")).orElse(""));
    }

    private static Optional<Wording> period(JsonObject period) {
        Optional<Wording> start = period.string("start").flatMap(Words::moment);
        Optional<Wording> end = period.string("end").flatMap(Words::moment);
        if (start.isPresent() && end.isPresent()) {
            return Optional.of(start.get().and(" – ").and(end.get()));
        }
        return start.map(from -> Wording.term("from", from)).or(() -> end.map(to -> Wording.term("until", to)));
    }

    static Optional<Wording> moment(String date) {
        return date.isBlank() ? Optional.empty() : Optional.of(Wording.moment(date.strip()));
    }

    private Optional<Wording> plain(String text, CodedText concept) {
        String words = PlainWords.of(text).strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return wording(words.endsWith(")") && isOfSnomed(concept) ? SemanticTags.without(words) : words);
    }

    private boolean isOfSnomed(CodedText concept) {
        return concept.codings().stream()
                .flatMap(coding -> coding.system().flatMap(vocabulary::systemName).stream())
                .anyMatch(SNOMED::equals);
    }

    static Optional<Wording> plain(String text) {
        String words = SemanticTags.withoutJargon(PlainWords.of(text).strip());
        return words.isEmpty() ? Optional.empty() : wording(words);
    }

    private static Optional<Wording> wording(String stripped) {
        return Optional.of(Wording.of(
                stripped.length() <= MAX_TEXT
                        ? stripped
                        : stripped.substring(0, stripped.offsetByCodePoints(0, 500)) + "…"));
    }

    private static boolean isName(JsonObject value) {
        return value.has("family") || value.has("given");
    }

    /** A name, and an identifier or an address likewise. */
    private static boolean hasUse(Json value) {
        return value instanceof JsonObject object && (object.has("use") || isName(object));
    }

    private static int rank(Json value) {
        JsonObject name = (JsonObject) value;
        int use = USES.indexOf(name.string("use").orElse(""));
        int over = name.object("period").has("end") ? USES.size() : 0;
        return (use < 0 ? USES.size() - 1 : use) + over;
    }

    private static Optional<String> name(JsonObject name) {
        String given = texts(name.member("given"));
        String prefix = texts(name.member("prefix"));
        String family = name.string("family").orElse("");
        String whole = (prefix + " " + given + " " + family).strip().replaceAll(" +", " ");
        return name.string("text").filter(text -> !text.isBlank()).or(() -> Optional.of(whole));
    }

    private static String texts(Json value) {
        return Path.all(value).stream()
                .flatMap(each -> each.scalarText().stream())
                .collect(Collectors.joining(" "));
    }
}
