// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;

/**
 * Which members name an item. Until the id has come everything is wanted, because an item without id is named by its
 * content; after it, which is at once in nearly every file, next to nothing.
 */
final class NamingMembers implements Predicate<String> {

    private final boolean wantsPerson;
    private final boolean wantsIdentifier;
    private final boolean wantsSubject;
    private boolean hasId;

    /** @param type empty when it is not known yet */
    NamingMembers(String type, boolean wantsSubject) {
        this.wantsPerson = type.isEmpty() || type.equals("Patient");
        this.wantsIdentifier = type.isEmpty() || FhirItem.NAMED_BY_IDENTIFIER.contains(type);
        this.wantsSubject = wantsSubject;
    }

    @Override
    public boolean test(String name) {
        return switch (name) {
            case "id" -> {
                hasId = true;
                yield true;
            }
            case "resourceType", "entry" -> true;
            case "identifier" -> !hasId || wantsIdentifier;
            case "name", "birthDate" -> !hasId || wantsPerson;
            case "subject", "patient" -> !hasId || wantsSubject;
            default -> !hasId;
        };
    }
}
