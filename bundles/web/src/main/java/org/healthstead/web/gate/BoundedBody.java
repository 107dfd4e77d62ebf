// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/** Counts what is read of a body and how fast it comes, and says how it ended. One thread. */
final class BoundedBody extends ServletInputStream {

    /** A slow start is no attack. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final ServletInputStream body;
    private final long limit;
    private final int bytesPerSecond;
    private final Consumer<String> outcome;
    private final LongSupplier nanoTime;
    private final long begun;
    private long count;

    BoundedBody(
            ServletInputStream body, long limit, int bytesPerSecond, Consumer<String> outcome, LongSupplier nanoTime) {
        this.body = body;
        this.limit = limit;
        this.bytesPerSecond = bytesPerSecond;
        this.outcome = outcome;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = body.read(bytes, offset, length);
            if (read > 0) {
                count(read);
            } else if (read < 0) {
                outcome.accept(BoundedRequest.READ);
            }
            return read;
        } catch (IOException e) {
            outcome.accept(BoundedRequest.BROKEN);
            throw e;
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // The engine's own exception for a body that breaks the rules of HTTP.
            outcome.accept(BoundedRequest.BROKEN);
            throw new IOException("the body breaks the rules of HTTP", e);
        }
    }

    private void count(int read) {
        count += read;
        if (count > limit) {
            throw ProblemCode.WEB_TOO_LARGE
                    .problem("The body is too large: at most " + limit + " bytes are taken here.", Long.toString(limit))
                    .exception();
        }
        long taken = nanoTime.getAsLong() - begun;
        if (taken > PATIENCE && count / (taken / 1e9) < bytesPerSecond) {
            throw ProblemCode.WEB_TOO_SLOW
                    .problem(
                            "The body comes too slowly: wanted at least " + bytesPerSecond + " bytes per second.",
                            Integer.toString(bytesPerSecond))
                    .exception();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
