// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.Wording;

/**
 * Points of a series as few bytes: a format byte and their number, then of each its entry, a {@link Shape} that most of
 * them share, its date and its digits. The name of the series is not repeated.
 */
public final class PointCodec {

    private static final int FORMAT = 1;
    private static final int DATED = 1;
    private static final int CONVERTED = 2;

    private PointCodec() {}

    /** What points of a series have in common; null for what is not there. */
    private record Shape(
            String type,
            int category,
            String title,
            String code,
            String component,
            String componentCode,
            boolean isNumber,
            String comparator,
            String unit,
            String system,
            String unitCode,
            String canonicalUnit,
            String words,
            String flag,
            int judgement,
            long qualifiers,
            String low,
            String high) {

        static Shape of(SeriesPoint point) {
            Optional<Quantity> quantity = point.quantity();
            return new Shape(
                    point.type(),
                    point.category().code(),
                    LineWriter.cut(point.title(), 800),
                    cut(point.code(), 600),
                    cut(point.component(), 400),
                    cut(point.componentCode(), 600),
                    quantity.isPresent(),
                    cut(quantity.flatMap(Quantity::comparator), 20),
                    cut(quantity.flatMap(Quantity::unit), 100),
                    cut(quantity.flatMap(Quantity::system), 100),
                    cut(quantity.flatMap(Quantity::code), 100),
                    point.canonical().map(CanonicalValue::unit).orElse(null),
                    quantity.isPresent() ? null : LineWriter.cut(point.value(), 800),
                    cut(point.flag(), 60),
                    point.judgement().code(),
                    point.qualifierBits(),
                    cut(point.low(), 60),
                    cut(point.high(), 60));
        }

        private static String cut(Optional<String> text, int maxBytes) {
            return text.map(words -> LineWriter.cut(words, maxBytes)).orElse(null);
        }

        void write(LineWriter out) {
            out.number(category);
            out.number(isNumber ? 1 : 0);
            out.number(judgement);
            out.number(qualifiers);
            out.texts(
                    type,
                    title,
                    code,
                    component,
                    componentCode,
                    comparator,
                    unit,
                    system,
                    unitCode,
                    canonicalUnit,
                    words,
                    flag,
                    low,
                    high);
        }

        static Shape read(LineReader in) {
            int category = (int) in.number();
            boolean isNumber = in.number() != 0;
            int judgement = (int) in.number();
            long qualifiers = in.number();
            String[] texts = in.texts(14);
            return new Shape(
                    texts[0],
                    category,
                    texts[1],
                    texts[2],
                    texts[3],
                    texts[4],
                    isNumber,
                    texts[5],
                    texts[6],
                    texts[7],
                    texts[8],
                    texts[9],
                    texts[10],
                    texts[11],
                    judgement,
                    qualifiers,
                    texts[12],
                    texts[13]);
        }

        void apply(SeriesPoint.Builder point) {
            Optional<Wording> words = Optional.ofNullable(this.words).map(Wording::decode);
            point.kind(type, Category.ofCode(category))
                    .title(Optional.ofNullable(title).map(Wording::decode), Optional.ofNullable(code))
                    .component(Optional.ofNullable(component), Optional.ofNullable(componentCode))
                    .words(words)
                    .judged(Optional.ofNullable(flag), Judgement.ofCode(judgement))
                    .qualified(qualifiers)
                    .within(Optional.ofNullable(low), Optional.ofNullable(high));
        }
    }

    public static byte[] pack(List<SeriesPoint> points) {
        LineWriter out = new LineWriter();
        out.number(FORMAT);
        out.number(points.size());
        Map<Shape, Integer> shapes = new HashMap<>();
        long before = 0;
        for (SeriesPoint point : points) {
            out.fixed(point.entry().value().getMostSignificantBits());
            out.fixed(point.entry().value().getLeastSignificantBits());
            out.number(point.ordinal());
            Shape shape = Shape.of(point);
            Integer known = shapes.get(shape);
            out.number(known == null ? 0 : known);
            if (known == null) {
                shape.write(out);
                shapes.put(shape, shapes.size() + 1);
            }
            boolean isDated = point.dateText().isPresent();
            String digits = point.quantity().map(Quantity::lexeme).orElse("");
            String converted = point.canonical().map(CanonicalValue::lexeme).orElse(digits);
            out.number((isDated ? DATED : 0) | (converted.equals(digits) ? 0 : CONVERTED));
            if (isDated) {
                out.signed(point.sortKey() - before);
                out.signed(point.instant() - point.sortKey());
                out.number(point.latestInstant() - point.instant());
                out.text(point.dateText().get());
                before = point.sortKey();
            }
            if (shape.isNumber()) {
                out.text(digits);
            }
            if (!converted.equals(digits)) {
                out.text(converted);
            }
        }
        return out.bytes();
    }

    /** @param series what they are to be called: {@link SeriesPoint#series} */
    public static List<SeriesPoint> unpack(byte[] packed, String series) {
        Reading reading = new Reading(packed, series);
        List<SeriesPoint> points = new ArrayList<>(reading.count);
        for (int i = 0; i < reading.count; i++) {
            points.add(reading.next());
        }
        return points;
    }

    /** True when a point of one of the entries is among them. */
    public static boolean hasAny(byte[] packed, Set<EntryId> entries) {
        return unpack(packed, "").stream().anyMatch(point -> entries.contains(point.entry()));
    }

    /** Where reading is. */
    private static final class Reading {

        private final LineReader in;
        private final int count;
        private final SeriesPoint.Builder point = SeriesPoint.of(new EntryId(new UUID(0, 0)), 0);
        private final List<Shape> shapes = new ArrayList<>();
        private Shape shape;
        private Optional<String> comparator;
        private Optional<String> unit;
        private Optional<String> system;
        private Optional<String> code;
        private long before;

        Reading(byte[] packed, String series) {
            in = new LineReader(packed);
            if (in.number() != FORMAT) {
                throw BodyCodec.unreadable("points format " + packed[0]);
            }
            count = (int) in.number();
            point.series(series);
        }

        SeriesPoint next() {
            point.of(in.fixed(), in.fixed(), (int) in.number());
            shape((int) in.number());
            int flags = (int) in.number();
            if ((flags & DATED) != 0) {
                long sortKey = before + in.signed();
                long instant = sortKey + in.signed();
                long latest = instant + in.number();
                point.date(Optional.of(in.text()), sortKey, instant, latest);
                before = sortKey;
            } else {
                point.date(Optional.empty());
            }
            if (shape.isNumber()) {
                String digits = in.text();
                String converted = (flags & CONVERTED) != 0 ? in.text() : digits;
                point.number(
                        new Quantity(digits, comparator, unit, system, code),
                        shape.canonicalUnit() == null
                                ? Optional.empty()
                                : Optional.of(new CanonicalValue(converted, shape.canonicalUnit())));
            }
            return point.build();
        }

        private void shape(int number) {
            if (number == 0) {
                shapes.add(Shape.read(in));
            }
            Shape read = number == 0 ? shapes.getLast() : shapes.get(number - 1);
            if (read != shape) {
                shape = read;
                shape.apply(point);
                comparator = Optional.ofNullable(shape.comparator());
                unit = Optional.ofNullable(shape.unit());
                system = Optional.ofNullable(shape.system());
                code = Optional.ofNullable(shape.unitCode());
            }
        }
    }
}
