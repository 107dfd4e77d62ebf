// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderClauseTest {

    @Test
    void readsPathsAttributesAndDirectives() {
        List<HeaderClause> clauses = HeaderClause.parse(
                "a.b; c.d ;version=\"[1,2)\";resolution:=optional , e.f;uses:=\"x,y;z\";size:Long=3,g");

        assertEquals(3, clauses.size());
        assertEquals(List.of("a.b", "c.d"), clauses.get(0).paths());
        assertEquals(Optional.of("[1,2)"), clauses.get(0).version());
        assertTrue(clauses.get(0).isOptional());
        assertEquals(Map.of("uses", "x,y;z"), clauses.get(1).directives());
        assertEquals(Map.of("size", "3"), clauses.get(1).attributes());
        assertFalse(clauses.get(1).isOptional());
        assertEquals(new HeaderClause(List.of("g"), Map.of(), Map.of()), clauses.get(2));
    }

    @Test
    void takesTheOldWordForVersion() {
        assertEquals(
                Optional.of("1.0"),
                HeaderClause.parse("a;specification-version=1.0").get(0).version());
    }

    @Test
    void noHeaderHasNoClauses() {
        assertEquals(List.of(), HeaderClause.parse(null));
        assertEquals(List.of(), HeaderClause.parse("  "));
        assertEquals(1, HeaderClause.parse("a,").size());
    }
}
