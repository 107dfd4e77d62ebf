// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words that differ by few letters and mean something else. A prefix of a medical term tells number, time, place,
 * direction or absence ("Medical Terminology", Open Oregon Educational Resources, chapter 1), a suffix the kind of
 * disorder or procedure. So a word is no better spelling of what was typed when that is as near to its opposite, which
 * is the word with such a part exchanged, or nearer to the word with or without a prefix of absence.
 */
final class Opposites {

    /** Parts that say different things, {@code |} between spellings of the same. */
    private static final List<List<List<String>>> PREFIXES = contrasts(
            "hyper hypo|hyp",
            "brady tachy",
            "pre|prae post pro per peri para",
            "ante anti post",
            "intra inter extra infra intro",
            "supra|super infra|sub",
            "endo|ento exo|ecto|ekto",
            "ab ad ob",
            "af ef",
            "in ex en em",
            "macro|makro micro|mikro",
            "mono|uni bi|di tri tetra|quadri hemi|semi oligo poly|multi",
            "homo|iso hetero|aniso",
            "eu dys");

    /** Say that something is absent, undone or done again. */
    private static final List<String> ABSENCE =
            List.of("a", "an", "in", "im", "ir", "il", "un", "de", "re", "non", "dis");

    /**
     * The last two are pairs of the "FDA and ISMP Lists of Look-Alike Drug Names with Recommended Tall Man Letters".
     */
    private static final List<List<List<String>>> SUFFIXES = contrasts(
            "itis osis|ose oma|om asis esis",
            "ectomy|ektomie otomy|otomie ostomy|ostomie oscopy|oskopie opexy|opexie",
            "emia|aemia|amie uria|urie",
            "penia|penie philia|philie",
            "phagia|phagie phasia|phasie phonia|phonie",
            "plegia|plegie paresis|parese",
            "kalemia|kalaemia|kaliamie calcemia|calcaemia|kalzamie|calciamie natremia|natraemia|natriamie"
                    + " chloremia|chloraemia|chloramie",
            "ase ose",
            "prednisone|prednison prednisolone|prednisolon",
            "cycloserine|cycloserin cyclosporine|ciclosporin");

    private Opposites() {}

    /** True when the candidate would be another thing than what was typed, not another spelling of it. */
    static boolean isCrossed(String typed, String candidate) {
        int distance = distance(typed, candidate);
        return opposites(candidate).stream().anyMatch(other -> distance(typed, other) <= distance)
                || ABSENCE.stream()
                        .anyMatch(prefix -> isNearer(typed, prefix + candidate, distance)
                                || candidate.startsWith(prefix)
                                        && isNearer(typed, candidate.substring(prefix.length()), distance));
    }

    private static boolean isNearer(String typed, String other, int distance) {
        return distance(typed, other) < distance;
    }

    private static List<List<List<String>>> contrasts(String... groups) {
        return Stream.of(groups)
                .map(group -> Stream.of(group.split(" "))
                        .map(part -> List.of(part.split("\\|")))
                        .toList())
                .toList();
    }

    private static List<String> opposites(String word) {
        List<String> others = new ArrayList<>();
        for (List<List<String>> contrast : PREFIXES) {
            exchange(contrast, word::startsWith, (part, other) -> other + word.substring(part.length()), others);
        }
        for (List<List<String>> contrast : SUFFIXES) {
            exchange(
                    contrast,
                    word::endsWith,
                    (part, other) -> word.substring(0, word.length() - part.length()) + other,
                    others);
        }
        return others;
    }

    private static void exchange(
            List<List<String>> contrast, Predicate<String> has, BinaryOperator<String> with, List<String> others) {
        for (List<String> same : contrast) {
            for (String part : same) {
                if (has.test(part)) {
                    contrast.stream()
                            .filter(other -> other != same)
                            .flatMap(List::stream)
                            .forEach(other -> others.add(with.apply(part, other)));
                }
            }
        }
    }

    /** Letters left out, added, replaced or exchanged with their neighbour. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (exchanged) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }
}
