// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.healthstead.platform.api.access.Operation.CREATE;
import static org.healthstead.platform.api.access.Operation.DELETE;
import static org.healthstead.platform.api.access.Operation.EXPORT;
import static org.healthstead.platform.api.access.Operation.READ;
import static org.healthstead.platform.api.access.Operation.SEARCH;
import static org.healthstead.platform.api.access.Operation.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Set;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmartScopeTest {

    @Test
    void mapsWholeRecordScopesToOperations() {
        Map<String, Set<Operation>> expected = Map.of(
                "patient/*.r", Set.of(READ),
                "patient/*.s", Set.of(SEARCH),
                "patient/*.rs", Set.of(READ, SEARCH, EXPORT),
                "user/*.rs", Set.of(READ, SEARCH, EXPORT),
                "patient/*.cruds", Set.of(CREATE, READ, UPDATE, DELETE, SEARCH, EXPORT),
                "patient/*.c", Set.of(CREATE),
                "patient/*.read", Set.of(READ, SEARCH, EXPORT),
                "patient/*.write", Set.of(CREATE, UPDATE, DELETE),
                "patient/*.*", Set.of(CREATE, READ, UPDATE, DELETE, SEARCH, EXPORT),
                "patient/*.r  patient/*.c", Set.of(READ, CREATE));

        expected.forEach((text, operations) ->
                assertEquals(new SmartScope(operations, false, true), SmartScope.parse(text), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "patient/*.",
                "patient/*",
                "patient/*.sr",
                "patient/*.rr",
                "patient/*.x",
                "PATIENT/*.RS",
                "patient/Observation.rs",
                "patient/Observation.r",
                "patient/*.rs?category=laboratory",
                "system/*.rs",
                "launch/patient",
                "openid",
                "*/*.cruds",
                "patient/**.rs",
                "xpatient/*.rs"
            })
    void givesNoRightForWhatIsNotUnderstood(String text) {
        SmartScope scope = SmartScope.parse(text);

        assertEquals(Set.of(), scope.operations());
        assertFalse(scope.complete());
    }

    @Test
    void managingPluginsIsAWordOfItsOwn() {
        assertEquals(new SmartScope(Set.of(), true, true), SmartScope.parse("system/plugins"));
        assertEquals(new SmartScope(Set.of(READ), true, true), SmartScope.parse("patient/*.r system/plugins"));
        assertFalse(SmartScope.parse("user/*.*").plugins());
        assertFalse(SmartScope.parse("system/plugin").complete());
    }

    @Test
    void keepsTheUnderstoodPartAndSaysThatThereWasMore() {
        assertEquals(new SmartScope(Set.of(READ), false, false), SmartScope.parse("patient/*.r patient/Condition.c"));
    }
}
