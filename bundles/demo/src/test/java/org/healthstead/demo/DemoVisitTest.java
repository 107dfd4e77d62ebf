// SPDX-License-Identifier: Apache-2.0
package org.healthstead.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.healthstead.api.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoVisitTest {

    private final DemoVisit visit = new DemoVisit(null, null, null, null);

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.5", "2001:db8::1", "0.0.0.0", "localhost", "", "127.0.0.1.evil.test"})
    void nobodyComesInFromElsewhere(String client) {
        ProblemException refused = assertThrows(ProblemException.class, () -> visit.signIn(client));
        assertEquals("HS-DEMO-REMOTE", refused.problem().code());
    }

    /** They get as far as the accounts, which this test does not have. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1"})
    void whoSitsAtTheMachineDoes(String client) {
        assertThrows(NullPointerException.class, () -> visit.signIn(client));
    }
}
