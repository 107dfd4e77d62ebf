// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Words about an entry that can be read in any language: what the source wrote stays as it is, what we say ourselves
 * ("no", "at the age of 7") is a {@link Term}, and an amount keeps its number apart from its unit, so that a page can
 * print both as its reader is used to.
 *
 * <p>Immutable. {@link #text()} is the same in English; {@link #encoded()} is a form for stores that {@link #decode}
 * reads again.
 *
 * @param parts one after the other, without anything between them
 */
public record Wording(List<Part> parts) {

    /** A piece of a wording. */
    public sealed interface Part permits Text, Term, Amount, Moment {}

    /**
     * Words of the source.
     *
     * @param text as written, without control characters
     */
    public record Text(String text) implements Part {

        public Text {
            text = WordingCodec.withoutControls(text);
        }
    }

    /**
     * Words of ours.
     *
     * @param key in the table of terms; one that the table does not know is printed as it is
     * @param arguments what stands in their places {@code {0}}, {@code {1}} ...
     */
    public record Term(String key, List<Wording> arguments) implements Part {

        public Term {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A number with its unit.
     *
     * @param number as written, with its comparator
     * @param unit as the source prints it, else its code; empty when there is none
     */
    public record Amount(String number, String unit) implements Part {

        public Amount {
            number = WordingCodec.withoutControls(number);
            unit = WordingCodec.withoutControls(unit);
        }
    }

    /**
     * A date.
     *
     * @param date in FHIR's form, as written
     */
    public record Moment(String date) implements Part {

        public Moment {
            date = WordingCodec.withoutControls(date);
        }
    }

    /** Writes numbers and dates as a reader is used to. */
    public interface Printer {

        /** As they came. */
        Printer PLAIN = new Printer() {
            @Override
            public String amount(String number, String unit) {
                return unit.isEmpty() ? number : number + ' ' + unit;
            }

            @Override
            public String date(PartialDate date) {
                return date.text();
            }
        };

        /** @param unit empty for none */
        String amount(String number, String unit);

        String date(PartialDate date);
    }

    public static final Wording EMPTY = new Wording(List.of());

    public Wording {
        parts = List.copyOf(parts);
    }

    /** The source's own words. */
    public static Wording of(String text) {
        return new Wording(List.of(new Text(text)));
    }

    /** Our words, with arguments. */
    public static Wording term(String key, Wording... arguments) {
        return new Wording(List.of(new Term(key, List.of(arguments))));
    }

    /** @param unit empty for none */
    public static Wording amount(String number, String unit) {
        return new Wording(List.of(new Amount(number, unit)));
    }

    /** @param date in FHIR's form; any other text is printed as it is */
    public static Wording moment(String date) {
        return new Wording(List.of(new Moment(date)));
    }

    /** The wordings with the separator between each two of them. */
    public static Wording join(String separator, List<Wording> wordings) {
        List<Part> all = new ArrayList<>();
        for (Wording wording : wordings) {
            if (!all.isEmpty()) {
                all.add(new Text(separator));
            }
            all.addAll(wording.parts);
        }
        return new Wording(all);
    }

    public Wording and(Wording next) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Wording(all);
    }

    public Wording and(String next) {
        return and(of(next));
    }

    public boolean isBlank() {
        return text().isBlank();
    }

    /** In English, with numbers, units and dates as they came. */
    public String text() {
        return in(Locale.ENGLISH, Printer.PLAIN);
    }

    /**
     * In the language of a reader.
     *
     * @param locale English is taken for a language that has no terms
     */
    public String in(Locale locale, Printer printer) {
        if (parts.size() == 1 && parts.getFirst() instanceof Text only) {
            return only.text();
        }
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            words.append(
                    switch (part) {
                        case Text text -> text.text();
                        case Amount amount -> printer.amount(amount.number(), amount.unit());
                        case Moment moment -> date(moment.date(), printer);
                        case Term term ->
                            Terms.text(
                                    locale,
                                    term.key(),
                                    term.arguments().stream()
                                            .map(argument -> argument.in(locale, printer))
                                            .toList());
                    });
        }
        return words.toString();
    }

    private static String date(String text, Printer printer) {
        try {
            return printer.date(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** One text with everything in it; that of plain words is the words themselves. */
    public String encoded() {
        return WordingCodec.encode(this);
    }

    /** Reads what {@link #encoded()} wrote; any other text is taken for words of a source. */
    public static Wording decode(String encoded) {
        return WordingCodec.decode(encoded);
    }

    /** As {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
