// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The axes of LOINC that a long common name spells out: "Glucose [Mass/volume] in Serum or Plasma --fasting". What
 * differs in any of them is measured otherwise, with three exceptions: the property says whether mass or amount of
 * substance is counted, which is a question of units; blood cells are counted by machine or by eye; and some words have
 * changed between the releases of LOINC.
 *
 * @param component what is measured, with what it is corrected for
 * @param property the kind of quantity: {@value #CONCENTRATION} for mass or moles in a volume
 * @param system in what: serum or plasma, urine, the left eye
 * @param method how, where it matters; empty for any
 * @param aspect after what: fasting, at the trough, before dialysis
 */
public record Axes(String component, String property, String system, String method, String aspect) {

    static final String CONCENTRATION = "concentration";
    static final String RATE = "rate";
    static final String CONTENT = "content";

    /** The quantities in which mass and amount of substance differ by the molar mass only. */
    private static final Map<String, String> SUBSTANCE = Map.of(
            "mass/volume", CONCENTRATION,
            "moles/volume", CONCENTRATION,
            "mass/time", RATE,
            "moles/time", RATE,
            "mass/mass", CONTENT,
            "moles/mass", CONTENT);

    /** How cells are counted: LHNCBC's equivalence classes of haematology leave out the method, too. */
    private static final Set<String> COUNTING = Set.of("automated count", "manual count", "automated", "manual");

    private static final Set<String> COUNTED =
            Set.of("#/volume", "entitic volume", "entitic mass", "volume fraction", "mass/volume", "moles/volume");
    private static final Pattern SHARE = Pattern.compile("/(?:100 )?(?:leukocytes|erythrocytes|cells)$");

    private static final Pattern PROPERTY = Pattern.compile(" \\[([^\\]]+)\\]");
    private static final Pattern REST = Pattern.compile("(.*?)(?: (?:in|of|from) (.*?))?(?: by (.*))?");

    /** Wordings of earlier releases, and those of later ones. */
    private static final Map<String, String> RENAMED = Map.of(
            "ldl cholesterol", "cholesterol in ldl",
            "hdl cholesterol", "cholesterol in hdl",
            "vldl cholesterol", "cholesterol in vldl",
            "microalbumin", "albumin",
            "microalbumin/creatinine", "albumin/creatinine",
            "variant lymphocytes", "lymphocytes variant",
            "band form neutrophils", "neutrophils.band form",
            "segmented neutrophils", "neutrophils.segmented");

    /** @param longCommonName of LOINC; any other text gives axes of its own */
    public static Axes of(String longCommonName) {
        String name = longCommonName.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        int dashes = name.indexOf("--");
        String aspect = dashes < 0 ? "" : name.substring(dashes + 2).strip();
        String whole = dashes < 0 ? name : name.substring(0, dashes).strip();
        Matcher property = PROPERTY.matcher(whole);
        return property.find()
                ? bracketed(
                        whole.substring(0, property.start()),
                        property.group(1),
                        whole.substring(property.end()),
                        aspect)
                : plain(longCommonName, whole, aspect);
    }

    private static Axes bracketed(String component, String property, String rest, String aspect) {
        Matcher parts = REST.matcher(rest);
        if (!parts.matches()) {
            throw new IllegalStateException("every text matches");
        }
        String corrected = parts.group(1).strip();
        return normal(
                corrected.isEmpty() ? component : component + " " + corrected,
                property,
                orEmpty(parts.group(2)),
                orEmpty(parts.group(3)),
                aspect);
    }

    /** Without a property: "pH of Urine by Test strip", "Lymphocytes/100 leukocytes in Blood", "Body weight". */
    private static Axes plain(String original, String whole, String aspect) {
        int by = whole.lastIndexOf(" by ");
        String method = by < 0 ? "" : whole.substring(by + 4);
        String rest = by < 0 ? whole : whole.substring(0, by);
        int in = Math.max(rest.lastIndexOf(" in "), rest.lastIndexOf(" of "));
        // The name of a system begins with a capital letter: "Number of fetuses" has none.
        boolean hasSystem = in > 0 && isCapital(original.strip().replaceAll("\\s+", " "), in + 4);
        return normal(
                hasSystem ? rest.substring(0, in) : rest, "", hasSystem ? rest.substring(in + 4) : "", method, aspect);
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && (Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
    }

    private static Axes normal(String component, String property, String system, String method, String aspect) {
        String current = current(component);
        boolean isCount = COUNTED.contains(property) || SHARE.matcher(current).find();
        return new Axes(
                current,
                SUBSTANCE.getOrDefault(property, property),
                system,
                isCount && COUNTING.contains(method) ? "" : method,
                aspect);
    }

    private static String current(String component) {
        String name = component.startsWith("deprecated ") ? component.substring(11) : component;
        String renamed = RENAMED.getOrDefault(name, name);
        int slash = renamed.lastIndexOf('/');
        if (slash < 0) {
            return renamed;
        }
        String share = renamed.substring(slash + 1);
        String of = share.startsWith("100 ") ? share.substring(4) : share;
        String over = renamed.substring(0, slash);
        return RENAMED.getOrDefault(over, over) + "/" + of;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    boolean isSubstance() {
        return property.equals(CONCENTRATION) || property.equals(RATE) || property.equals(CONTENT);
    }

    /** Numbers without a unit in them: a share of a volume by another volume is a number. */
    boolean isVolumeShare() {
        return property.equals("volume fraction");
    }

    boolean isCount() {
        return property.isEmpty() || property.startsWith("#");
    }

    /** Activity of an enzyme. */
    boolean isActivity() {
        return property.startsWith("enzymatic activity");
    }
}
