// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
    @Test
    void takesAFreePortOfLoopback() throws CommandException {
        assertTrue(ListenAddress.parse("127.0.0.1:0").port() > 0);
        assertTrue(ListenAddress.parse("localhost:0").url().startsWith("http://localhost:"));
    }

    @Test
    void writesBracketsAroundIpV6() {
        assertEquals("http://[::1]:80", new ListenAddress("::1", 80).url());
    }

    @Test
    void refusesOtherMachines() {
        for (String address : new String[] {"0.0.0.0:8080", "[::]:8080", "192.0.2.1:8080"}) {
            assertEquals(
                    ExitCode.REFUSED,
                    assertThrows(CommandException.class, () -> ListenAddress.parse(address))
                            .exitCode(),
                    address);
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String address :
                new String[] {"", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "x y:1"}) {
            assertEquals(
                    ExitCode.WRONG_USE,
                    assertThrows(CommandException.class, () -> ListenAddress.parse(address))
                            .exitCode(),
                    address);
        }
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandException e = assertThrows(
                    CommandException.class, () -> ListenAddress.parse("127.0.0.1:" + taken.getLocalPort()));
            assertEquals(ExitCode.REFUSED, e.exitCode());
            assertTrue(e.getMessage().contains("Another program uses"), e.getMessage());
        }
    }
}
