// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.VersionRange;

class RequirementFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"[1.0.0,2.0.0)", "[1.2.3,1.2.3]", "1.5.0", "[0.0.0,3.0.0]"})
    void readsARangeBack(String range) {
        String filter = "(&(osgi.wiring.package=a.b)" + new VersionRange(range).toFilterString("version") + ")";

        assertEquals(range, RequirementFilter.range(filter));
        assertEquals("a.b", RequirementFilter.value(filter, "osgi.wiring.package"));
    }

    @Test
    void anyVersionIsFromZero() {
        assertEquals("0.0.0", RequirementFilter.range("(osgi.wiring.package=a.b)"));
    }
}
