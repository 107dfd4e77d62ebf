// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.ReferenceRange.Place;

/**
 * The ranges of one result that can be meant for this person: by sex ({@code appliesTo}), by age, and of the kind that
 * says what is normal. Where several are left that say different things, none is chosen; neither is one of which it is
 * not known whether it is for this person.
 */
final class ReferenceRanges {

    private static final Set<String> FEMALE =
            Set.of("female", "females", "f", "women", "woman", "248152002", "weiblich", "frau", "frauen");
    private static final Set<String> MALE =
            Set.of("male", "males", "m", "men", "man", "248153007", "männlich", "mann", "männer");
    private static final Set<String> NORMAL = Set.of("normal", "reference");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether a range is for somebody. */
    enum Fit {
        NO,
        MAYBE,
        YES;

        Fit and(Fit other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    /**
     * @param isClear it is known that the range is for this person, and says what is normal
     * @param range as written
     */
    private record Applying(boolean isClear, JsonObject range) {

        Optional<ReferenceRange> bounds() {
            return isClear ? ReferenceRange.of(range) : Optional.empty();
        }
    }

    private final List<Applying> applying;

    private ReferenceRanges(List<Applying> applying) {
        this.applying = applying;
    }

    /** @param holder the Observation or the component */
    static ReferenceRanges of(JsonObject holder, Optional<PartialDate> date, Reading reading) {
        List<JsonObject> all = Amounts.objects(holder.member("referenceRange"));
        List<Applying> applying = new ArrayList<>(all.size());
        for (JsonObject range : all) {
            Fit fit = sex(range, reading).and(age(range, date, reading));
            if (fit != Fit.NO) {
                applying.add(new Applying(fit == Fit.YES && isNormal(range), range));
            }
        }
        return new ReferenceRanges(applying);
    }

    /** The one range that says what is normal, in the unit of a value; empty when there is none or they differ. */
    Optional<ReferenceRange> normal(Quantity value) {
        List<ReferenceRange> normal = applying.stream()
                .flatMap(each -> each.bounds().stream())
                .distinct()
                .toList();
        return normal.size() == 1 && applying.stream().allMatch(Applying::isClear)
                ? Optional.of(normal.getFirst()).filter(bounds -> bounds.isInUnitOf(value))
                : Optional.empty();
    }

    /** Where the value lies by every range that may be meant. */
    Place place(Quantity value) {
        Place agreed = null;
        for (Applying each : applying) {
            Place place = each.bounds().map(bounds -> bounds.place(value)).orElse(Place.UNKNOWN);
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
                || type.hasCode("normal")
                || type.words().filter(text -> NORMAL.containsAll(words(text))).isPresent();
    }

    /** By what {@code appliesTo} says; any other group than a sex, "pregnant", leaves it open. */
    private static Fit sex(JsonObject range, Reading reading) {
        boolean female = false;
        boolean male = false;
        boolean more = false;
        for (CodedText group : groups(range.member("appliesTo"))) {
            Set<String> said = words(group);
            female |= said.stream().anyMatch(FEMALE::contains);
            male |= said.stream().anyMatch(MALE::contains);
            more |= !said.stream().allMatch(word -> FEMALE.contains(word) || MALE.contains(word));
        }
        Fit bySex = female == male ? Fit.YES : bySex(female, reading.sex());
        return more ? bySex.and(Fit.MAYBE) : bySex;
    }

    private static Fit bySex(boolean female, Optional<Person.Sex> sex) {
        return switch (sex.orElse(Person.Sex.UNKNOWN)) {
            case FEMALE -> female ? Fit.YES : Fit.NO;
            case MALE -> female ? Fit.NO : Fit.YES;
            default -> Fit.MAYBE;
        };
    }

    private static List<CodedText> groups(Json value) {
        List<CodedText> groups = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(item -> groups.addAll(groups(item)));
        } else if (value instanceof JsonString text) {
            groups.add(new CodedText(Optional.of(text.value()), List.of()));
        } else if (value != null) {
            groups.add(CodedText.of(value));
        }
        return groups;
    }

    /** The words of a group, or the codes of one that has no words. */
    private static Set<String> words(CodedText group) {
        Set<String> words = new HashSet<>();
        group.text().ifPresent(text -> words.addAll(words(text)));
        for (Coding coding : group.codings()) {
            words.addAll(words(coding.display().or(coding::code).orElse("")));
        }
        return words;
    }

    private static List<String> words(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Fit age(JsonObject range, Optional<PartialDate> date, Reading reading) {
        return range.has("age") ? AgeRange.of(range.object("age")).fit(reading.birthDate(), date) : Fit.YES;
    }
}
