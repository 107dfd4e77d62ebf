// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;

/**
 * Tells whether a file is about somebody else: when both birth dates are known and differ, or when no part of the name
 * is shared. What is not known never makes a difference.
 */
final class PersonMatch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr", "ii", "iii", "herr", "frau", "hr", "fr");

    private PersonMatch() {}

    /** True when the file says whom it is about and none of them can be the person. */
    static boolean isSomebodyElse(Person person, Collection<Subject> subjects) {
        return !subjects.isEmpty() && subjects.stream().noneMatch(subject -> canBe(person, subject));
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

    private static boolean namesAgree(String ours, List<String> theirs) {
        Set<String> known = parts(ours);
        Set<String> given = new HashSet<>();
        theirs.forEach(name -> given.addAll(parts(name)));
        if (known.isEmpty() || given.isEmpty()) {
            return true;
        }
        given.retainAll(known);
        return !given.isEmpty();
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
                (part.codePointCount(0, part.length()) == 1 && !isIdeograph(part) ? initials : parts).add(part);
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
