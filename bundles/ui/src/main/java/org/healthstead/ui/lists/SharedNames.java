// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;

/**
 * By what names lines are put together: the title without case, and of medicines that have the same code of a
 * terminology of drugs and a name in common, the title of the first of them. A code alone is not enough: there are
 * files that give amlodipine the code of atorvastatin, and no medicine may be hidden by another. For one thread.
 */
final class SharedNames {

    /** A code of these is one product or substance. One of ATC is not: it is the same for every strength. */
    private static final Set<String> DRUGS = Set.of(
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            "http://snomed.info/sct",
            "http://hl7.org/fhir/sid/ndc",
            "http://fhir.de/CodeSystem/ifa/pzn",
            "https://dmd.nhs.uk");

    /** What is no name of a medicine though names have it. */
    private static final Set<String> FORMS = Set.of(
            "oral",
            "tablet",
            "tablets",
            "capsule",
            "capsules",
            "film",
            "coated",
            "solution",
            "suspension",
            "injection",
            "injectable",
            "drops",
            "cream",
            "spray",
            "inhaler",
            "extended",
            "release",
            "tabletten",
            "kapseln",
            "tropfen",
            "filmtabletten",
            "medication",
            "medikament");

    private static final int SHORTEST = 4;

    private final Map<String, List<String>> byCode = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();

    /** @param lines the first of a code gives the name */
    SharedNames(Collection<EntryLine> lines) {
        lines.stream().filter(SharedNames::isDrug).forEach(line -> {
            String name = of(line);
            List<String> known =
                    byCode.computeIfAbsent(line.projection().code().orElseThrow(), none -> new ArrayList<>());
            Optional<String> same = known.stream()
                    .filter(other -> isNamed(name, other) || isNamed(other, name))
                    .map(this::last)
                    .findFirst();
            if (same.isEmpty()) {
                known.add(name);
            } else if (!same.get().equals(name)) {
                known.add(name);
                byTitle.put(name, same.get());
            }
        });
    }

    /** True when the first word of a name that is one of a medicine is in the other name. */
    private static boolean isNamed(String name, String other) {
        return words(name)
                .findFirst()
                .filter(word -> words(other).anyMatch(word::equals))
                .isPresent();
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST && !FORMS.contains(word));
    }

    private static boolean isDrug(EntryLine line) {
        return line.category() == Category.MEDICATION
                && line.projection()
                        .code()
                        .filter(code -> DRUGS.contains(code.substring(0, Math.max(0, code.indexOf('|')))))
                        .isPresent();
    }

    String of(EntryLine line) {
        return last(title(line));
    }

    private String last(String name) {
        String last = name;
        while (byTitle.containsKey(last)) {
            last = byTitle.get(last);
        }
        return last;
    }

    static String title(EntryLine line) {
        return line.title().orElse(line.id().toString()).toLowerCase(Locale.ROOT);
    }
}
