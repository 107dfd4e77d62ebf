// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** A request whose body ends with an error at its limit, or when it comes too slowly. One thread. */
public final class BoundedRequest extends HttpServletRequestWrapper {

    /** Request attribute: set when the body could not be read to its end. */
    public static final String BROKEN = "org.healthstead.web.body.broken";

    /** Request attribute: set when the body was read to its end. */
    public static final String READ = "org.healthstead.web.body.read";

    private final long limit;
    private final int bytesPerSecond;
    private BoundedBody body;
    private BufferedReader reader;

    BoundedRequest(HttpServletRequest request, long limit, int bytesPerSecond) {
        super(request);
        this.limit = limit;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new BoundedBody(
                    super.getInputStream(),
                    limit,
                    bytesPerSecond,
                    outcome -> setAttribute(outcome, Boolean.TRUE),
                    System::nanoTime);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset()));
        }
        return reader;
    }

    private Charset charset() {
        try {
            String name = getCharacterEncoding();
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
