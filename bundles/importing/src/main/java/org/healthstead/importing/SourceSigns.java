// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import org.healthstead.api.importing.FileItem;
import org.healthstead.platform.api.store.ItemIdentity;

/**
 * Collects from the items of a file what says which system made it: the server that keeps them, else the id under which
 * the system knows the patient when two systems will not both have given it, else that id together with a business
 * identifier of the patient.
 */
final class SourceSigns {

    private static final int ENOUGH_DIGITS = 6;
    private static final String PATIENT = "Patient/";

    private String base = "";
    private String host = "";
    private String patientKey = "";
    private String ownerKey = "";
    private boolean hasPatient;

    void see(FileItem item) {
        if (base.isEmpty()) {
            ServerAddress.of(item.address())
                    .filter(address -> address.type().equals(item.type()))
                    .ifPresent(address -> {
                        base = address.base();
                        host = address.host();
                    });
        }
        if (patientKey.isEmpty() && item.type().equals("Patient") && !item.isDeletion()) {
            hasPatient = true;
            patientKey = keyOf(item);
        }
        if (base.isEmpty() && patientKey.isEmpty() && ownerKey.isEmpty()) {
            ownerKey = item.owner()
                    .map(owner -> owner.reference())
                    .filter(reference -> reference.startsWith(PATIENT))
                    .map(reference -> reference.substring(PATIENT.length()))
                    .filter(SourceSigns::isTelling)
                    .map(id -> "patient " + id)
                    .orElse("");
        }
    }

    private static String keyOf(FileItem patient) {
        if (isTelling(patient.id())) {
            return "patient " + patient.id();
        }
        return patient.identifier().isEmpty() ? "" : "patient " + patient.id() + ' ' + patient.identifier();
    }

    /** True for ids that two systems will not both have given to the same person. */
    private static boolean isTelling(String id) {
        return ItemIdentity.isUnique(id)
                || id.chars().filter(Character::isDigit).count() >= ENOUGH_DIGITS;
    }

    /** Empty when the file does not say. */
    String key() {
        if (!base.isEmpty()) {
            return ItemIdentity.server(base);
        }
        return hasPatient ? patientKey : ownerKey;
    }

    /** The server's name; empty when it is not known. */
    String label() {
        return host;
    }
}
