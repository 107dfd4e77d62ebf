// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ResourceTypesTest {

    @Test
    void knowsEachTypeOfR4Once() {
        assertEquals(146, ResourceTypes.names().size());
        assertEquals(146, new HashSet<>(ResourceTypes.names()).size());
        assertTrue(ResourceTypes.isKnown("StructureDefinition"));
        assertFalse(ResourceTypes.isKnown("MedicationOrder"));
        assertFalse(ResourceTypes.isKnown("DomainResource"));
        assertEquals(-1, ResourceTypes.numberOf("Transport"));
    }

    @Test
    void numbersLeadBackToNames() {
        for (String name : ResourceTypes.names()) {
            assertEquals(name, ResourceTypes.nameOf(ResourceTypes.numberOf(name)));
        }
    }
}
