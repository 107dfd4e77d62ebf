// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** How long a body may trickle. */
class BoundedBodyTest {

    private static final int BYTES_PER_SECOND = 512;
    private static final long LIMIT = 1_000_000;

    private final List<String> outcomes = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1_000;

    private BoundedBody body() {
        return new BoundedBody(new Zeros(), LIMIT, BYTES_PER_SECOND, outcomes::add, () -> now);
    }

    private void second() {
        now += TimeUnit.SECONDS.toNanos(1);
    }

    @Test
    void aSlowStartIsForgivenAndThenItIsTooSlow() throws IOException {
        BoundedBody body = body();
        for (int second = 0; second < 30; second++) {
            second();
            assertEquals(0, body.read());
        }
        second();
        ProblemException refused = assertThrows(ProblemException.class, body::read);
        assertEquals("HS-WEB-TOO-SLOW", refused.problem().code());
    }

    @Test
    void whoKeepsTheSlowestSpeedMayTakeHours() throws IOException {
        BoundedBody body = body();
        byte[] bytes = new byte[BYTES_PER_SECOND];
        for (int second = 0; second < LIMIT / BYTES_PER_SECOND; second++) {
            second();
            assertEquals(BYTES_PER_SECOND, body.read(bytes, 0, bytes.length));
        }
    }

    @Test
    void theLimitIsTheLastByteThatIsTaken() throws IOException {
        BoundedBody body = body();
        byte[] bytes = new byte[(int) LIMIT];
        assertEquals(LIMIT, body.read(bytes, 0, bytes.length));
        ProblemException refused = assertThrows(ProblemException.class, body::read);
        assertEquals("HS-WEB-TOO-LARGE", refused.problem().code());
        assertEquals(List.of(), outcomes);
    }

    /** A body without end. */
    private static final class Zeros extends ServletInputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return length;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read by blocking");
        }
    }
}
