// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class ClientNetworksTest {

    @Test
    void putsNeighboursTogether() {
        assertEquals(ClientNetworks.of("192.0.2.1"), ClientNetworks.of("192.0.2.254"));
        assertEquals(ClientNetworks.of("2001:db8:1:2::1"), ClientNetworks.of("2001:db8:1:2:ffff::9"));
        assertEquals(ClientNetworks.of("192.0.2.1"), ClientNetworks.of("::ffff:192.0.2.9"));
        assertEquals(ClientNetworks.of("fe80::1%eth0"), ClientNetworks.of("[fe80::2]"));
    }

    @Test
    void keepsStrangersApart() {
        assertNotEquals(ClientNetworks.of("192.0.2.1"), ClientNetworks.of("192.0.3.1"));
        assertNotEquals(ClientNetworks.of("2001:db8:1:2::1"), ClientNetworks.of("2001:db8:1:3::1"));
    }

    @Test
    void takesWhatIsNoAddressAsItIs() {
        assertEquals("command line", ClientNetworks.of("command line"));
        assertEquals("other", ClientNetworks.of("999.999.999.999"));
        assertEquals(64, ClientNetworks.of("x".repeat(1_000)).length());
    }
}
