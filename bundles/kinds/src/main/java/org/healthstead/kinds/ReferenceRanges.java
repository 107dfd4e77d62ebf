// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.ReferenceRange.Place;

/**
 * The ranges of one result that can be meant for this person: by sex ({@code appliesTo}), by age, and of the kind that
 * says what is normal. Where several are left that say different things, none is chosen.
 */
final class ReferenceRanges {

    private static final Set<String> FEMALE =
            Set.of("female", "f", "women", "woman", "248152002", "weiblich", "frauen");
    private static final Set<String> MALE = Set.of("male", "m", "men", "man", "248153007", "männlich", "männer");
    private static final String NORMAL = "normal";

    private final List<JsonObject> applying;

    private ReferenceRanges(List<JsonObject> applying) {
        this.applying = applying;
    }

    /** @param holder the Observation or the component */
    static ReferenceRanges of(JsonObject holder, Optional<PartialDate> date, Reading reading) {
        List<JsonObject> all = switch (holder.member("referenceRange")) {
            case JsonArray array -> array.objects();
            case JsonObject one -> List.of(one);
            case null, default -> List.of();
        };
        List<JsonObject> applying = new ArrayList<>(all.size());
        for (JsonObject range : all) {
            if (fitsSex(range, reading) && fitsAge(range, date, reading)) {
                applying.add(range);
            }
        }
        return new ReferenceRanges(applying);
    }

    /** Every range that may be meant. */
    List<JsonObject> applying() {
        return applying;
    }

    /** The one range that says what is normal; empty when there is none or they differ. */
    Optional<ReferenceRange> normal() {
        List<ReferenceRange> normal = new ArrayList<>();
        for (JsonObject range : applying) {
            if (!isNormal(range)) {
                return Optional.empty();
            }
            ReferenceRange.of(range).ifPresent(normal::add);
        }
        return normal.stream().distinct().count() == 1 ? Optional.of(normal.getFirst()) : Optional.empty();
    }

    /** Where the value lies by every range that may be meant. */
    Place place(Quantity value) {
        Place agreed = null;
        for (JsonObject range : applying) {
            Place place = isNormal(range)
                    ? ReferenceRange.of(range)
                            .map(bounds -> bounds.place(value))
                            .orElse(Place.UNKNOWN)
                    : Place.UNKNOWN;
            if (agreed != null && place != agreed) {
                return Place.UNKNOWN;
            }
            agreed = place;
        }
        return agreed == null ? Place.UNKNOWN : agreed;
    }

    private static boolean isNormal(JsonObject range) {
        CodedText type = CodedText.of(range.member("type"));
        return type.equals(CodedText.EMPTY)
                || type.hasCode(NORMAL)
                || type.words()
                        .filter(words -> words.toLowerCase(Locale.ROOT).contains(NORMAL))
                        .isPresent();
    }

    /** False only when the range is for the other sex. */
    private static boolean fitsSex(JsonObject range, Reading reading) {
        Optional<Person.Sex> sex = reading.sex();
        if (sex.isEmpty() || !range.has("appliesTo")) {
            return true;
        }
        boolean female = false;
        boolean male = false;
        for (Json item : items(range.member("appliesTo"))) {
            CodedText group = CodedText.of(item);
            female |= says(group, FEMALE);
            male |= says(group, MALE);
        }
        return switch (sex.get()) {
            case FEMALE -> female || !male;
            case MALE -> male || !female;
            default -> true;
        };
    }

    private static boolean says(CodedText group, Set<String> words) {
        return group.words()
                        .filter(text -> words.contains(text.toLowerCase(Locale.ROOT)))
                        .isPresent()
                || group.codings().stream()
                        .anyMatch(coding -> coding.code()
                                .filter(code -> words.contains(code.toLowerCase(Locale.ROOT)))
                                .isPresent());
    }

    /** False only when the person certainly was younger or older. */
    private static boolean fitsAge(JsonObject range, Optional<PartialDate> date, Reading reading) {
        if (!range.has("age") || date.isEmpty() || reading.birthDate().isEmpty()) {
            return true;
        }
        JsonObject age = range.object("age");
        double years = (date.get().sortKey() - reading.birthDate().get().sortKey()) / Ages.SECONDS_OF_A_YEAR;
        Optional<Double> low = Quantity.of(age.object("low")).flatMap(Ages::years);
        Optional<Double> high = Quantity.of(age.object("high")).flatMap(Ages::years);
        boolean isExact = reading.birthDate().get().precision() != PartialDate.Precision.YEAR;
        double slack = isExact ? 0.01 : 1;
        return low.filter(least -> years < least - slack).isEmpty()
                && high.filter(most -> years > most + slack).isEmpty();
    }

    private static List<Json> items(Json value) {
        List<Json> items = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(items::add);
        } else if (value != null) {
            items.add(value);
        }
        return items;
    }
}
