// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Collects from the items of a file what says which system made it. Two exports of one system must give the same key;
 * two systems must not, or a result of one would become a new version of a result of the other.
 */
final class SourceSigns {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int ENOUGH_DIGITS = 6;

    private String base = "";
    private String host = "";
    private String patientKey = "";
    private String subjectKey = "";
    private String itemsKey = "";
    private boolean hasPatient;
    private boolean seen;

    /** True while an item's subject would still help. */
    boolean wantsSubject() {
        return base.isEmpty() && patientKey.isEmpty() && subjectKey.isEmpty();
    }

    void see(FhirItem item) {
        if (base.isEmpty()) {
            RestUrl url = RestUrl.parse(item.fullUrl());
            if (url != null && url.type().equals(item.type()) && url.id().equals(item.id()) && !url.isPlaceholder()) {
                base = url.base();
                host = url.host();
            }
        }
        if (patientKey.isEmpty() && item.type().equals("Patient")) {
            hasPatient = true;
            patientKey = keyOf(item);
        }
        if (wantsSubject()) {
            subjectKey = subjectOf(item);
        }
        if (!seen) {
            seen = true;
            itemsKey = isTelling(item.id()) ? "telling ids" : "";
        }
    }

    private static String keyOf(FhirItem patient) {
        String identifier = patient.byFirstIdentifier();
        if (isTelling(patient.id())) {
            return "patient " + patient.id();
        }
        return identifier.isEmpty() ? "" : "patient " + patient.id() + ' ' + identifier;
    }

    private static String subjectOf(FhirItem item) {
        for (String member : List.of("subject", "patient")) {
            String reference = item.body().object(member).string("reference").orElse("");
            String id = reference.startsWith("Patient/") ? reference.substring("Patient/".length()) : "";
            if (isTelling(id)) {
                return "patient " + id;
            }
        }
        return "";
    }

    /** True for ids that two systems will not both have given to the same person. */
    private static boolean isTelling(String id) {
        return UUID.matcher(id).matches()
                || id.chars().filter(Character::isDigit).count() >= ENOUGH_DIGITS;
    }

    /** Base address of the server that gave the file; empty when it is not known (yet). */
    String base() {
        return base;
    }

    /** Empty when the file does not say. */
    String key() {
        if (!base.isEmpty()) {
            return "server " + base;
        }
        if (hasPatient) {
            return patientKey;
        }
        return subjectKey.isEmpty() ? itemsKey : subjectKey;
    }

    /** The server's name; empty when it is not known. */
    String label() {
        return host;
    }
}
