// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * What a list shows of an entry, as few bytes: a format byte, the texts that are there ({@link LineWriter}), judgement,
 * qualifiers, measurements. What has a column of its own is not repeated. Wordings keep their terms.
 */
public final class LineCodec {

    /** The status has a column of its own unless it is longer than this. */
    public static final int MAX_STATUS = 32;

    private static final int FORMAT = 2;

    /** A line of as many bytes may have had more measurements. */
    public static final int MAY_BE_CUT = 2_500;

    private static final Set<String> COMPARATORS = Set.of("", "<", "<=", ">=", ">");
    /** Stands in no date. */
    private static final String PERIOD = "/";

    private static final String LOINC = "http://loinc.org|";
    private static final String LOINC_MARK = "L|";

    private LineCodec() {}

    public static byte[] pack(Projection line) {
        LineWriter out = new LineWriter();
        out.number(FORMAT);
        out.texts(
                LineWriter.cut(line.titleWords(), 800),
                LineWriter.cut(line.valueWords(), 800),
                line.unit().map(unit -> LineWriter.cut(unit, 100)).orElse(null),
                LineWriter.cut(line.details(), 600),
                line.flag().map(flag -> LineWriter.cut(flag, 100)).orElse(null),
                line.date().map(date -> dates(date, line)).orElse(null),
                LineWriter.cut(line.when(), 200),
                line.status()
                        .filter(status -> status.length() > MAX_STATUS)
                        .map(status -> LineWriter.cut(status, 200))
                        .orElse(null),
                line.kind().startsWith(line.type()) ? suffix(line) : line.kind(),
                line.code().map(LineCodec::shortened).orElse(null));
        out.number(line.judgement().code());
        long qualifiers = 0;
        for (Qualifier qualifier : line.qualifiers()) {
            qualifiers |= 1L << qualifier.code();
        }
        out.number(qualifiers);
        for (Measurement measured : line.measurements()) {
            if (out.size() > MAY_BE_CUT) {
                break;
            }
            measurement(out, measured, line);
        }
        return out.bytes();
    }

    /** A period as ISO 8601 writes it: {@code 2024-05-01/2024-05-02}. */
    private static String dates(PartialDate date, Projection line) {
        return date.text() + line.until().map(end -> PERIOD + end.text()).orElse("");
    }

    private static Optional<PartialDate> date(String text, int place) {
        String[] dates = text == null ? new String[0] : text.split(PERIOD, 2);
        return dates.length > place ? Optional.of(PartialDate.parse(dates[place])) : Optional.empty();
    }

    /** Most codes are LOINC's. */
    private static String shortened(String token) {
        return token.startsWith(LOINC) ? LOINC_MARK + token.substring(LOINC.length()) : LineWriter.cut(token, 600);
    }

    private static String whole(String text) {
        return text.startsWith(LOINC_MARK) ? LOINC + text.substring(LOINC_MARK.length()) : text;
    }

    /** {@code .vital-sign} of {@code Observation.vital-sign}. */
    private static String suffix(Projection line) {
        return line.kind().length() == line.type().length()
                ? null
                : line.kind().substring(line.type().length());
    }

    /** The number, or the unit, that the line shows itself is written as an empty text. */
    private static void measurement(LineWriter out, Measurement measured, Projection line) {
        Quantity quantity = measured.quantity();
        String shown = quantity.shownValue();
        boolean isLine = measured.component().isEmpty()
                && COMPARATORS.contains(quantity.comparator().orElse(""))
                && line.value().filter(shown::equals).isPresent();
        out.texts(
                isLine ? "" : quantity.lexeme(),
                isLine ? null : quantity.comparator().orElse(null),
                quantity.unit()
                        .map(unit ->
                                isLine && line.unit().filter(unit::equals).isPresent() ? "" : LineWriter.cut(unit, 100))
                        .orElse(null),
                quantity.system().map(LineCodec::system).orElse(null),
                quantity.code()
                        .map(code -> quantity.unit().filter(code::equals).isPresent() ? "" : LineWriter.cut(code, 100))
                        .orElse(null),
                measured.component().map(words -> LineWriter.cut(words, 400)).orElse(null),
                measured.code().map(code -> LineWriter.cut(code, 600)).orElse(null),
                measured.flag()
                        .map(flag -> measured.flag().equals(line.flag()) ? "" : LineWriter.cut(flag, 60))
                        .orElse(null),
                measured.low().orElse(null),
                measured.high().orElse(null));
    }

    private static final String UCUM = "http://unitsofmeasure.org";

    private static String system(String system) {
        return system.equals(UCUM) ? "" : LineWriter.cut(system, 100);
    }

    /**
     * @param type FHIR resource type
     * @param columns what stands beside the line
     */
    public static Projection unpack(byte[] packed, String type, Columns columns) {
        LineReader in = new LineReader(packed);
        if (in.number() != FORMAT) {
            throw BodyCodec.unreadable("line format " + packed[0]);
        }
        String[] texts = in.texts(10);
        Optional<String> flag = Optional.ofNullable(texts[4]);
        String kind = texts[8] == null ? type : texts[8].startsWith(".") ? type + texts[8] : texts[8];
        Projection.Builder line = Projection.of(type)
                .kind(kind, columns.rules())
                .category(columns.category(), columns.accessCategory())
                .confidential(columns.confidential())
                .current(columns.current())
                .title(Optional.ofNullable(texts[0]).map(Wording::decode))
                .value(Optional.ofNullable(texts[1]).map(Wording::decode), Optional.ofNullable(texts[2]))
                .details(Optional.ofNullable(texts[3]).map(Wording::decode))
                .judged(flag, Judgement.ofCode((int) in.number()))
                .date(date(texts[5], 0))
                .until(date(texts[5], 1))
                .when(Optional.ofNullable(texts[6]).map(Wording::decode))
                .code(Optional.ofNullable(texts[9]).map(LineCodec::whole))
                .status(Optional.ofNullable(texts[7]).or(columns::status));
        long qualifiers = in.number();
        for (Qualifier qualifier : Qualifier.values()) {
            if ((qualifiers & 1L << qualifier.code()) != 0) {
                line.add(qualifier);
            }
        }
        if (in.hasMore()) {
            line.measurements(measurements(in, line.build()));
        }
        return line.build();
    }

    private static List<Measurement> measurements(LineReader in, Projection line) {
        List<Measurement> all = new ArrayList<>(1);
        while (in.hasMore()) {
            String[] texts = in.texts(10);
            boolean isLine = texts[0].isEmpty();
            String shown = line.value().orElse("");
            String digits = isLine ? digits(shown) : texts[0];
            String unit = texts[2] != null && texts[2].isEmpty() ? line.unit().orElse("") : texts[2];
            Quantity quantity = new Quantity(
                    digits,
                    isLine
                            ? Optional.of(shown.substring(0, shown.length() - digits.length()))
                                    .filter(comparator -> !comparator.isEmpty())
                            : Optional.ofNullable(texts[1]),
                    Optional.ofNullable(unit),
                    Optional.ofNullable(texts[3]).map(system -> system.isEmpty() ? UCUM : system),
                    Optional.ofNullable(texts[4]).map(code -> code.isEmpty() ? unit : code));
            Optional<String> flag = Optional.ofNullable(texts[7])
                    .map(each -> each.isEmpty() ? line.flag().orElse("") : each);
            all.add(Measurement.of(quantity)
                    .component(Optional.ofNullable(texts[5]), Optional.ofNullable(texts[6]))
                    .flagged(flag)
                    .within(Optional.ofNullable(texts[8]), Optional.ofNullable(texts[9])));
        }
        return all;
    }

    /** What stands after {@code <}, {@code <=}, {@code >=} or {@code >}. */
    private static String digits(String shown) {
        int at = 0;
        while (at < shown.length() && "<>=≤≥".indexOf(shown.charAt(at)) >= 0) {
            at++;
        }
        return shown.substring(at);
    }

    /** What stands beside the line in columns of their own. */
    public record Columns(
            int rules,
            Category category,
            AccessCategory accessCategory,
            boolean confidential,
            boolean current,
            Optional<String> status) {}
}
