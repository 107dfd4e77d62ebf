// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the members of entries of one type are to a search. Immutable; asking costs one look-up in a table.
 *
 * <p>The names are those of members at any depth, not paths: what an extension or a newer release of FHIR says is found
 * as well.
 */
public final class TextRoles {

    private static final char ANY_ENDING = '*';

    private final Map<String, TextRole> byName = new HashMap<>();
    private final List<Beginning> beginnings = new ArrayList<>(1);

    private record Beginning(String text, TextRole role) {}

    /** @param roles by name of a member; {@code value*} is every member that begins so and has no role of its own */
    public TextRoles(Map<String, TextRole> roles) {
        roles.forEach((name, role) -> {
            int last = name.length() - 1;
            if (last >= 0 && name.charAt(last) == ANY_ENDING) {
                beginnings.add(new Beginning(name.substring(0, last), role));
            } else {
                byName.put(name, role);
            }
        });
    }

    /** {@link TextRole#OTHER} for a member that has none. */
    public TextRole of(String member) {
        TextRole role = byName.get(member);
        return role == null ? beginning(member) : role;
    }

    private TextRole beginning(String member) {
        for (int i = 0; i < beginnings.size(); i++) {
            if (member.startsWith(beginnings.get(i).text())) {
                return beginnings.get(i).role();
            }
        }
        return TextRole.OTHER;
    }
}
