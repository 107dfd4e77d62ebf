// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;

/** Which members name an item and its owner, when its content is not needed. */
final class NamingMembers implements Predicate<String> {

    private final boolean isPatient;
    private final boolean wantsIdentifier;

    NamingMembers(String type) {
        this.isPatient = type.equals("Patient");
        this.wantsIdentifier = FhirItem.NAMED_BY_IDENTIFIER.contains(type);
    }

    @Override
    public boolean test(String name) {
        return switch (name) {
            case "resourceType", "id", "entry" -> true;
            case "identifier" -> wantsIdentifier;
            case "name", "birthDate" -> isPatient;
            // A contained Patient may be the owner.
            case "contained" -> !isPatient;
            default -> !isPatient && ItemOwner.MEMBERS.contains(name);
        };
    }
}
