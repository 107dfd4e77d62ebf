// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.values.words.FhirWords;

/**
 * Concepts in words: what the source calls them, else what FHIR's own code says, else the code with the name of its
 * system. The systems are those of FHIR R4's list of known code systems, and Germany's base profiles.
 */
public final class Codes {

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]+([-_][a-z0-9]+)*");
    private static final Set<String> CONCEPT = Set.of("coding", "text");
    private static final Set<String> CODING = Set.of("system", "version", "code", "display", "userSelected");

    /** Elements whose text is one of FHIR's codes. */
    private static final Set<String> ELEMENTS = Set.of(
            "gender",
            "use",
            "intent",
            "priority",
            "mode",
            "criticality",
            "type",
            "category",
            "kind",
            "docStatus",
            "lifecycleStatus",
            "achievementStatus",
            "severity",
            "comparator",
            "aggregation",
            "relationship",
            "rank",
            "outcome",
            "disposition",
            "participantRequired");

    /** Elements whose text is a code where FHIR has words for it, and anything else where it has not. */
    private static final Set<String> PERHAPS = Set.of(
            "actuality",
            "assurance",
            "base",
            "cardinalityBehavior",
            "color",
            "daysOfWeek",
            "entryType",
            "eye",
            "groupingBehavior",
            "meaning",
            "orientation",
            "precheckBehavior",
            "productCategory",
            "purpose",
            "required",
            "requiredBehavior",
            "scale",
            "selectionBehavior",
            "strand");

    /** Tables of HL7 version 2 and 3, whose codes mean other things. */
    private static final Pattern OTHER_TABLES = Pattern.compile(".*/v[23]-[^/]*");

    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("http://loinc.org", "LOINC"),
            Map.entry("http://snomed.info/sct", "SNOMED CT"),
            Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm"),
            Map.entry("http://unitsofmeasure.org", "UCUM"),
            Map.entry("http://hl7.org/fhir/sid/icd-10", "ICD-10"),
            Map.entry("http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
            Map.entry("http://hl7.org/fhir/sid/icd-9-cm", "ICD-9-CM"),
            Map.entry("http://hl7.org/fhir/sid/cvx", "CVX"),
            Map.entry("http://hl7.org/fhir/sid/ndc", "NDC"),
            Map.entry("http://hl7.org/fhir/ndfrt", "NDF-RT"),
            Map.entry("http://fdasis.nlm.nih.gov", "UNII"),
            Map.entry("http://www.ama-assn.org/go/cpt", "CPT"),
            Map.entry("http://www.whocc.no/atc", "ATC"),
            Map.entry("http://dicom.nema.org/resources/ontology/DCM", "DICOM"),
            Map.entry("urn:iso:std:iso:3166", "ISO 3166"),
            Map.entry("urn:iso:std:iso:11073:10101", "ISO 11073"),
            Map.entry("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "ICD-10-GM"),
            Map.entry("http://fhir.de/CodeSystem/bfarm/ops", "OPS"),
            Map.entry("http://fhir.de/CodeSystem/ifa/pzn", "PZN"));

    private Codes() {}

    /** A CodeableConcept or Coding in words; empty for any other object, and for one that says nothing. */
    static Optional<String> of(String name, JsonObject object, Messages messages) {
        if (!ValueWriter.isOnly(object, CONCEPT) && !ValueWriter.isOnly(object, CODING)) {
            return Optional.empty();
        }
        List<JsonObject> codings =
                object.has("coding") ? object.array("coding").objects() : new ArrayList<>(List.of(object));
        return said(object.string("text").stream())
                .or(() -> codings.stream()
                        .flatMap(coding -> own(name, coding, messages).stream())
                        .findFirst())
                .or(() -> said(codings.stream().flatMap(coding -> coding.string("display").stream())))
                .or(() -> codings.stream()
                        .flatMap(coding -> code(name, coding, messages).stream())
                        .findFirst());
    }

    /** Our words for a code that FHIR fixes: a display is mostly English, whoever reads it. */
    private static Optional<String> own(String name, JsonObject coding, Messages messages) {
        String system = coding.string("system").orElse("");
        boolean isFixed = (name.endsWith("Status") || ELEMENTS.contains(name))
                && system.startsWith("http://terminology.hl7.org/CodeSystem/")
                && !OTHER_TABLES.matcher(system).matches();
        return isFixed
                ? coding.string("code").flatMap(code -> FhirWords.code(name, code, messages.locale()))
                : Optional.empty();
    }

    private static Optional<String> said(Stream<String> words) {
        return words.filter(text -> !text.isBlank()).findFirst();
    }

    private static Optional<String> code(String name, JsonObject coding, Messages messages) {
        String system = coding.string("system").orElse("");
        return coding.string("code").map(code -> {
            boolean isFhir = system.startsWith("http://terminology.hl7.org/")
                    || system.startsWith("http://hl7.org/fhir/") && !SYSTEMS.containsKey(system);
            if (isFhir || system.isEmpty()) {
                return words(name, code, messages);
            }
            return systemName(system).map(known -> code + " (" + known + ")").orElse(code);
        });
    }

    /** The words of a code in an element that FHIR binds to codes; empty for any other element. */
    static Optional<String> ofElement(String name, String code, Messages messages) {
        boolean isStatus = name.equals("status") || name.endsWith("Status");
        if (isStatus || ELEMENTS.contains(name) && WORDS.matcher(code).matches()) {
            return Optional.of(words(name, code, messages));
        }
        return PERHAPS.contains(name) ? FhirWords.code(name, code, messages.locale()) : Optional.empty();
    }

    /** A code of FHIR in words. */
    public static String words(String name, String code, Messages messages) {
        if (name.equals("dataAbsentReason")) {
            return absent(code, messages);
        }
        if (name.equals("interpretation")) {
            return messages.find("flag." + code).orElse(code);
        }
        return FhirWords.code(name, code, messages.locale())
                .orElseGet(() -> WORDS.matcher(code).matches() ? EntryWords.spaced(code) : code);
    }

    /** Why there is no value. */
    static String absent(String code, Messages messages) {
        return messages.find("absent." + code).orElseGet(() -> EntryWords.spaced(code));
    }

    /** What people call a code system or a space of numbers: its name, else who keeps it; empty when neither shows. */
    public static Optional<String> systemName(String uri) {
        if (SYSTEMS.containsKey(uri)) {
            return Optional.of(SYSTEMS.get(uri));
        }
        try {
            return Optional.ofNullable(URI.create(uri).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
