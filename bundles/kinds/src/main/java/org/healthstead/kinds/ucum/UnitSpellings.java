// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.kinds.tables.DataTable;

/**
 * Understands what laboratories write for a unit where no code of UCUM stands: {@code MG/DL}, {@code Tsd/µl},
 * {@code x10E3/uL}. What could be two units is none: {@code G/L}, {@code mg%}. Safe for several threads.
 */
public final class UnitSpellings {

    public static final String TABLE = "ucum/spellings.tsv";
    private static final int MAX_LENGTH = 40;
    private static final int MAX_SLASHES = 2;

    /** Thousands, millions: "10^3", "x10E3", "10*3", "10³". Without a sign between them the digits say nothing. */
    private static final Pattern POWER = Pattern.compile("[x*]? ?10 ?(?:\\*\\*|[*^e]|hoch) ?\\(?(1[0-2]|[1-9])\\)?");

    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private static final Set<String> MICROLITRES = Set.of("uL", "mm3");
    private static final Set<String> VOLUMES = Set.of("uL", "mm3", "nL", "pL", "mL", "dL", "L");
    private static final Set<String> ALONE = Set.of("%", "Cel", "[degF]", "[pH]", "{INR}", "{score}", "{ratio}");
    private static final Set<String> EXTENTS = Set.of(
            "m", "cm", "mm", "um", "m2", "cm2", "s", "ms", "min", "h", "d", "wk", "mo", "a", "[in_i]", "[ft_i]",
            "mm[Hg]");

    /** In which places a spelling counts. */
    private enum Place {
        WHOLE,
        PART,
        OVER,
        MICRO,
        UNDER,
        NEVER
    }

    private final Map<Place, Map<String, String>> asWritten = new EnumMap<>(Place.class);
    private final Map<Place, Map<String, String>> inAnyCase = new EnumMap<>(Place.class);

    public UnitSpellings() {
        for (Place place : Place.values()) {
            asWritten.put(place, new HashMap<>());
            inAnyCase.put(place, new HashMap<>());
        }
        for (List<String> row : DataTable.read(TABLE).rows()) {
            String kind = row.get(0);
            boolean isExact = kind.endsWith("!");
            Place place =
                    Place.valueOf((isExact ? kind.substring(0, kind.length() - 1) : kind).toUpperCase(Locale.ROOT));
            for (String spelling : row.get(2).split(" \\| ")) {
                String plain = plain(spelling.strip());
                String before = isExact
                        ? asWritten.get(place).put(plain, row.get(1))
                        : inAnyCase.get(place).put(folded(plain), row.get(1));
                if (before != null && !before.equals(row.get(1))) {
                    throw new IllegalStateException(
                            TABLE + ": \"" + spelling + "\" is both " + before + " and " + row.get(1));
                }
            }
        }
    }

    /**
     * The code of UCUM that is meant; empty for what is not known, and for what could be two.
     *
     * @param written of any form
     */
    public Optional<String> code(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String unit = plain(written.strip());
        return find(Place.NEVER, unit).isPresent()
                ? Optional.empty()
                : find(Place.WHOLE, unit).or(() -> composed(unit));
    }

    /**
     * What laboratories mean by letters that are also a code of UCUM with another meaning: {@code K/uL} are no kelvins,
     * {@code T/L} no teslas.
     */
    public Optional<String> misread(String code) {
        String unit = plain(code.strip());
        int slash = unit.indexOf('/');
        boolean isThousands = slash > 0
                && find(Place.MICRO, unit.substring(0, slash)).isPresent()
                && isOne(unit.substring(slash + 1), MICROLITRES);
        return isThousands
                ? composed(unit)
                : Optional.ofNullable(asWritten.get(Place.WHOLE).get(unit));
    }

    private Optional<String> composed(String unit) {
        String[] parts = unit.split("/", -1);
        if (parts.length == 1) {
            return find(Place.PART, unit);
        }
        if (parts.length > MAX_SLASHES + 1) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>();
        Optional<String> first = parts[0].isEmpty() ? Optional.of("") : first(parts[0], parts[1]);
        first.ifPresent(codes::add);
        for (int i = 1; i < parts.length; i++) {
            String under = parts[i];
            find(Place.UNDER, under).or(() -> find(Place.PART, under)).ifPresent(codes::add);
        }
        return codes.size() == parts.length && isSound(codes) ? Optional.of(String.join("/", codes)) : Optional.empty();
    }

    private Optional<String> first(String over, String under) {
        Matcher power = POWER.matcher(folded(over));
        if (power.matches()) {
            return Optional.of("10*" + power.group(1));
        }
        int blank = over.indexOf(' ');
        if (blank > 0) {
            // "x10E3 cells/uL", "10^6 copies/mL": a number of things.
            Optional<String> number = power(over.substring(0, blank));
            Optional<String> things =
                    find(Place.OVER, over.substring(blank + 1)).filter(code -> code.startsWith("{"));
            if (number.isPresent() && things.isPresent()) {
                return Optional.of(number.get() + "." + things.get());
            }
        }
        return find(Place.PART, over)
                .or(() -> find(Place.OVER, over).filter(code -> !code.startsWith("10*") || isOne(under, VOLUMES)))
                // K is a thousand over a microlitre, and kelvin elsewhere.
                .or(() -> find(Place.MICRO, over).filter(code -> isOne(under, MICROLITRES)));
    }

    private static Optional<String> power(String text) {
        Matcher power = POWER.matcher(folded(text));
        return power.matches() ? Optional.of("10*" + power.group(1)) : Optional.empty();
    }

    private boolean isOne(String under, Set<String> codes) {
        return find(Place.PART, under).filter(codes::contains).isPresent();
    }

    /** A metre over a microlitre is a million with a small letter, a percentage over anything a slip of the pen. */
    private static boolean isSound(List<String> codes) {
        return codes.stream().noneMatch(ALONE::contains)
                && !(EXTENTS.contains(codes.get(0)) && VOLUMES.contains(codes.get(1)));
    }

    private Optional<String> find(Place place, String text) {
        String exact = asWritten.get(place).get(text);
        return Optional.ofNullable(exact != null ? exact : inAnyCase.get(place).get(folded(text)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** One letter for micro, digits that are not raised, no blanks around a slash. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int raised = RAISED.indexOf(c);
            if (raised >= 0) {
                boolean isFollowing = i > 0 && RAISED.indexOf(text.charAt(i - 1)) >= 0;
                plain.append(isFollowing ? "" : "^").append((char) ('0' + raised));
            } else {
                plain.append(letter(c));
            }
        }
        return plain.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?/ ?", "/")
                .replaceAll(" (?:per|pro) ", "/")
                .strip();
    }

    private static String letter(char c) {
        return switch (c) {
            case '\u00b5', '\u03bc' -> "u";
            case '\u00d7' -> "x";
            case '\u00b0', '\u00ba' -> "^o";
            case '\u00a0', '\u202f', '\u2009' -> " ";
            case '\u2215', '\u2044' -> "/";
            default -> String.valueOf(c);
        };
    }
}
