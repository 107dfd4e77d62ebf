// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.importing.Subject.Name;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;

/**
 * Tells whether somebody in a file is the person of a record. Somebody else is who was born on another day, who shares
 * no part of the name, or who shares nothing but the family name: brothers, sisters and twins. What is not known never
 * makes a difference.
 */
final class PersonMatch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr", "ii", "iii", "herr", "frau", "hr", "fr");

    private PersonMatch() {}

    /** What a file's words about somebody mean. */
    enum Verdict {
        SAME,
        OTHER,
        /** They say nothing. */
        UNKNOWN
    }

    static Verdict of(Person person, Subject subject) {
        if (!canBe(person, subject)) {
            return Verdict.OTHER;
        }
        boolean named =
                subject.names().stream().anyMatch(name -> !parts(name.text()).isEmpty());
        return named || subject.birthDate().isPresent() ? Verdict.SAME : Verdict.UNKNOWN;
    }

    static boolean canBe(Person person, Subject subject) {
        return datesAgree(person.birthDate(), subject.birthDate()) && namesAgree(person.name(), subject.names());
    }

    /** A date that is less exact agrees with every date it can mean. */
    private static boolean datesAgree(Optional<PartialDate> ours, Optional<PartialDate> theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        String one = day(ours.get());
        String other = day(theirs.get());
        return one.startsWith(other) || other.startsWith(one);
    }

    private static String day(PartialDate date) {
        return date.text().length() > 10 ? date.text().substring(0, 10) : date.text();
    }

    private static boolean namesAgree(String ours, List<Name> theirs) {
        boolean anyName = theirs.stream().anyMatch(name -> !parts(name.text()).isEmpty());
        return !anyName || parts(ours).isEmpty() || theirs.stream().anyMatch(name -> agrees(ours, name));
    }

    private static boolean agrees(String ours, Name theirs) {
        Set<String> known = parts(ours);
        Set<String> said = parts(theirs.text());
        if (known.isEmpty() || said.isEmpty()) {
            return false;
        }
        if (joined(ours).equals(joined(theirs))) {
            return true;
        }
        if (isDisjoint(known, said)) {
            return false;
        }
        if (!theirs.given().isBlank() && !theirs.family().isBlank()) {
            return sharesGiven(ours, theirs);
        }
        return known.containsAll(said)
                || said.containsAll(known)
                || !sharesFamilyOnly(words(ours), words(theirs.text()));
    }

    /** Written without blanks, as names of East Asia are. */
    private static String joined(String name) {
        return NO_LETTERS.matcher(folded(name)).replaceAll("");
    }

    private static String joined(Name name) {
        return joined(name.family().isBlank() ? name.text() : name.family() + name.given());
    }

    /** A part of our name that is not of their family name is one of their given names, or an initial of one. */
    private static boolean sharesGiven(String ours, Name theirs) {
        Set<String> own = new HashSet<>(parts(ours));
        own.removeAll(parts(theirs.family()));
        Set<String> given = parts(theirs.given());
        return own.isEmpty()
                || given.isEmpty()
                || !isDisjoint(own, given)
                || given.stream().allMatch(PersonMatch::isInitial)
                        && given.stream().anyMatch(letter -> own.stream().anyMatch(part -> part.startsWith(letter)));
    }

    /** True when two names end the same and begin differently, or share nothing but the last word of ours. */
    private static boolean sharesFamilyOnly(List<String> ours, List<String> theirs) {
        int same = 0;
        while (same < Math.min(ours.size(), theirs.size())
                && ours.get(ours.size() - 1 - same).equals(theirs.get(theirs.size() - 1 - same))) {
            same++;
        }
        List<String> ourGiven = ours.subList(0, ours.size() - same);
        List<String> theirGiven = theirs.subList(0, theirs.size() - same);
        if (same > 0) {
            return !ourGiven.isEmpty() && !theirGiven.isEmpty() && isDisjoint(parts(ourGiven), parts(theirGiven));
        }
        Set<String> given = parts(ours.subList(0, Math.max(0, ours.size() - 1)));
        return !given.isEmpty() && isDisjoint(given, parts(theirs));
    }

    /** The words of a name without titles, given names first. */
    private static List<String> words(String name) {
        int comma = name.indexOf(',');
        String ordered = comma < 0 ? name : name.substring(comma + 1) + ' ' + name.substring(0, comma);
        List<String> words = new ArrayList<>();
        for (String word : BLANKS.split(folded(ordered).strip())) {
            String letters = NO_LETTERS.matcher(word).replaceAll(" ").strip();
            if (!letters.isEmpty() && !TITLES.contains(letters)) {
                words.add(letters);
            }
        }
        return words;
    }

    private static Set<String> parts(List<String> words) {
        return parts(String.join(" ", words));
    }

    private static boolean isDisjoint(Set<String> one, Set<String> other) {
        return Collections.disjoint(one, other);
    }

    private static boolean isInitial(String part) {
        return part.codePointCount(0, part.length()) == 1 && !isIdeograph(part);
    }

    /**
     * The parts of a name without case, accents and titles. Umlauts are written with and without a second letter, so
     * that letter is dropped on both sides. Initials say too little to be shared, unless there is nothing else.
     */
    static Set<String> parts(String name) {
        Set<String> parts = new HashSet<>();
        Set<String> initials = new HashSet<>();
        for (String part : NO_LETTERS.split(folded(name))) {
            if (!part.isEmpty() && !TITLES.contains(part)) {
                (isInitial(part) ? initials : parts).add(part);
            }
        }
        return parts.isEmpty() ? initials : parts;
    }

    private static boolean isIdeograph(String part) {
        return Character.isIdeographic(part.codePointAt(0));
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "a")
                .replace("œ", "o")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }
}
