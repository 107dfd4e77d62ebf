// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;

/**
 * By what names lines are put together: the title without case, and of medicines that have the same code of a
 * terminology of drugs, the title of the first of them. For one thread.
 */
final class SharedNames {

    /** A code of these is one product or substance. One of ATC is not: it is the same for every strength. */
    private static final Set<String> DRUGS = Set.of(
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            "http://snomed.info/sct",
            "http://hl7.org/fhir/sid/ndc",
            "http://fhir.de/CodeSystem/ifa/pzn",
            "https://dmd.nhs.uk");

    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();

    /** @param lines the first of a code gives the name */
    SharedNames(Collection<EntryLine> lines) {
        lines.stream().filter(SharedNames::isDrug).forEach(line -> {
            String name = of(line);
            String known = byCode.putIfAbsent(line.projection().code().orElseThrow(), name);
            if (known != null && !last(known).equals(name)) {
                byTitle.put(name, last(known));
            }
        });
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
