// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.api.record.ReferenceMember.Role;
import org.healthstead.api.record.ResourceTypes;

/** Reads a line about a reference: {@code PATH ROLE TYPE ...}; no type stands for any. */
final class ReferenceLine {

    private ReferenceLine() {}

    /** @throws IllegalArgumentException with what was got and wanted */
    static ReferenceMember parse(String text) {
        List<String> tokens = Arrays.asList(text.split("\\s+"));
        Path.parse(tokens.getFirst());
        if (tokens.size() < 2) {
            throw new IllegalArgumentException("\"" + text + "\" leads nowhere; wanted a path, one of "
                    + EnumSet.allOf(Role.class) + ", and types");
        }
        List<String> targets = tokens.subList(2, tokens.size());
        for (String target : targets) {
            if (!ResourceTypes.isKnown(target)) {
                throw new IllegalArgumentException("\"" + target + "\" is no resource type of FHIR R4");
            }
        }
        return new ReferenceMember(tokens.getFirst(), role(tokens.get(1)), targets);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is none; wanted one of " + EnumSet.allOf(Role.class), e);
        }
    }
}
