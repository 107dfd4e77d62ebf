// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * Members that are one statement: a value with its extensions, or a value with others that can stand in its place. FHIR
 * names those by a common beginning and their type, and allows one of them.
 *
 * @param label names it within its object
 * @param names of the members, in the order in which they were met
 */
record MemberUnit(String label, List<String> names) {

    /** The types of FHIR R4's choice elements, as they end a name (R4, section 2.24.0.1, open types included). */
    private static final Pattern CHOICE = Pattern.compile("_?([a-z][A-Za-z]*?)(Base64Binary|Boolean|Canonical|Code|Date"
            + "|DateTime|Decimal|Id|Instant|Integer|Markdown|Oid|PositiveInt|String|Time|UnsignedInt|Uri|Url|Uuid"
            + "|Address|Age|Annotation|Attachment|CodeableConcept|Coding|ContactPoint|Count|Distance|Duration"
            + "|HumanName|Identifier|Money|Period|Quantity|Range|Ratio|Reference|SampledData|Signature|Timing"
            + "|Dosage|Meta|Expression)");

    /** The units of all members that any of the bodies has. */
    static List<MemberUnit> of(JsonObject... bodies) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(bodies).forEach(body -> names.addAll(body.names()));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String name : names) {
            groups.computeIfAbsent(stem(name, bodies), stem -> new ArrayList<>())
                    .add(name);
        }
        List<MemberUnit> units = new ArrayList<>();
        groups.forEach((stem, members) -> {
            long values = members.stream().map(MemberUnit::element).distinct().count();
            units.add(new MemberUnit(values == 1 ? element(members.getFirst()) : stem, List.copyOf(members)));
        });
        return units;
    }

    /** A choice allows one value, so a list is none. */
    private static String stem(String name, JsonObject... bodies) {
        Matcher choice = CHOICE.matcher(name);
        boolean isList = Stream.of(bodies).anyMatch(body -> body.member(element(name)) instanceof JsonArray);
        return choice.matches() && !isList ? choice.group(1) + "[x]" : element(name);
    }

    private static String element(String name) {
        return name.startsWith("_") ? name.substring(1) : name;
    }

    /** The members of this unit that the body has. */
    JsonObject of(JsonObject body) {
        JsonObject.Builder part = JsonObject.builder();
        names.forEach(name -> part.put(name, body.member(name)));
        return part.build();
    }

    boolean isSingle() {
        return names.size() == 1;
    }

    /** The element that is there, for a word: of the first that has one. */
    String element(JsonObject... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .map(part -> element(part.nameAt(0)))
                .orElse(label);
    }
}
