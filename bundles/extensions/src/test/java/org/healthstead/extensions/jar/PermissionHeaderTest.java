// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.junit.jupiter.api.Test;

class PermissionHeaderTest {

    private static final Set<AccessCategory> ALL = EnumSet.allOf(AccessCategory.class);

    @Test
    void asksForNothingWithoutAHeader() {
        assertEquals(PluginPermissions.NONE, PermissionHeader.parse(null));
        assertEquals(PluginPermissions.NONE, PermissionHeader.parse(" "));
        assertEquals(Set.of(), PluginPermissions.NONE.operations());
    }

    @Test
    void readsEachClause() {
        PluginPermissions permissions = PermissionHeader.parse("records.read;categories=\"immunizations, vital-signs\","
                + "records.write;categories=immunizations,schedule");

        assertEquals(Set.of(AccessCategory.IMMUNIZATIONS, AccessCategory.VITAL_SIGNS), permissions.read());
        assertEquals(Set.of(AccessCategory.IMMUNIZATIONS), permissions.write());
        assertTrue(permissions.schedule());
        assertEquals(permissions.read(), permissions.categories(Operation.SEARCH));
        assertEquals(permissions.write(), permissions.categories(Operation.UPDATE));
        assertEquals(
                Set.of(Operation.READ, Operation.SEARCH, Operation.CREATE, Operation.UPDATE), permissions.operations());
        assertEquals(permissions, PluginPermissions.of(permissions.toJson()));
    }

    @Test
    void meansEveryPartWithoutCategories() {
        PluginPermissions permissions = PermissionHeader.parse("records.read");

        assertEquals(new PluginPermissions(ALL, Set.of(), false), permissions);
        assertTrue(permissions.covers(PermissionHeader.parse("records.read;categories=billing")));
        assertFalse(permissions.covers(PermissionHeader.parse("records.write;categories=billing")));
    }

    @Test
    void addsUpClauses() {
        assertEquals(
                Set.of(AccessCategory.VISITS, AccessCategory.RESULTS),
                PermissionHeader.parse("records.read;categories=visits,records.read;categories=results")
                        .read());
    }

    @Test
    void refusesWhatIsNotKnown() {
        for (String header : List.of("telepathy", "records.read;categories=secrets", "records.read;categories=\",\"")) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> PermissionHeader.parse(header), header);
            assertEquals("HS-PLUGIN-PERMISSION", refused.problem().code());
        }
    }
}
