// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.operations.ServedAddress;
import org.junit.jupiter.api.Test;

/** The launcher knows services only by name, so that the names here must be those of {@code platform.api}. */
class ReadinessTest {

    @Test
    void waitsForThePartsThatTheServerHas() {
        assertEquals(Set.copyOf(org.healthstead.platform.api.operations.Readiness.PARTS), Readiness.PARTS);
        assertEquals(org.healthstead.platform.api.operations.Readiness.PART, Readiness.PART_PROPERTY);
    }

    @Test
    void namesTheServicesAsTheyAreCalled() throws NoSuchMethodException {
        assertEquals(org.healthstead.platform.api.operations.Readiness.class.getName(), Readiness.PART_SERVICE);
        assertEquals(ServedAddress.class.getName(), Readiness.ADDRESS_SERVICE);
        assertEquals(AccountService.class.getName(), Readiness.ACCOUNT_SERVICE);
        assertEquals(boolean.class, AccountService.class.getMethod("isSetUp").getReturnType());
        assertEquals(String.class, AccountService.class.getMethod("setUpCode").getReturnType());
    }
}
