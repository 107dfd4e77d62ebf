// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Words about an entry that can be printed in any language. What the source wrote is a {@link Text} and stays as it is.
 * What we say ourselves ("no", "at the age of 7") is a {@link Term}. An {@link Amount} keeps the number and the unit
 * apart, so that a page can print both as its reader is used to.
 *
 * <p>Immutable. {@link #text()} gives it in English. {@link #encoded()} is a form for stores, which {@link #decode}
 * reads.
 *
 * @param parts printed one after the other, with nothing between them
 */
public record Wording(List<Part> parts) {

    /** A piece of a wording. */
    public sealed interface Part permits Text, Term, Amount, Moment {}

    /**
     * Words of the source, printed as they are.
     *
     * @param text as written, without control characters
     */
    public record Text(String text) implements Part {

        public Text {
            text = WordingCodec.withoutControls(text);
        }
    }

    /**
     * Words of ours, printed in the language of the reader.
     *
     * @param key in the table of terms; a key that is not in the table is printed as it is
     * @param arguments what replaces {@code {0}}, {@code {1}} and so on
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
     * @param unit as the source prints it, else its code; empty for none
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
     * @param date in FHIR's form, as the source wrote it
     */
    public record Moment(String date) implements Part {

        public Moment {
            date = WordingCodec.withoutControls(date);
        }
    }

    /** Prints numbers and dates in the way a reader is used to. */
    public interface Printer {

        /** Prints them as the source wrote them. */
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

    /** The wordings in a row, with the separator between them. */
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

    /** The words in English, with numbers, units and dates as the source wrote them. */
    public String text() {
        return in(Locale.ENGLISH, Printer.PLAIN);
    }

    /**
     * The words in the language of a reader.
     *
     * @param locale a language that has no terms falls back to English
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

    /** Everything as one text that {@link #decode} reads. Plain words of a source encode as themselves. */
    public String encoded() {
        return WordingCodec.encode(this);
    }

    /** Reads what {@link #encoded()} wrote; any other text becomes words of a source. */
    public static Wording decode(String encoded) {
        return WordingCodec.decode(encoded);
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
