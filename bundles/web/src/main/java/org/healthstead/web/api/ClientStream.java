// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.io.OutputStream;

/** Tells a client that went away from bytes that could not be had. One thread. */
final class ClientStream extends OutputStream {

    private final OutputStream client;
    private boolean gone;

    ClientStream(OutputStream client) {
        this.client = client;
    }

    /** True when the client does not take any more. */
    boolean isGone() {
        return gone;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            client.write(bytes, offset, length);
        } catch (IOException e) {
            gone = true;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        client.flush();
    }
}
