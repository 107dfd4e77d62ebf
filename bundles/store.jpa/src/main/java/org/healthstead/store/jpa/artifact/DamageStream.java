// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.platform.api.problem.ProblemCode;

/** Says of a broken seal that the artifact is damaged ({@code HS-ARTIFACT-DAMAGED}). */
final class DamageStream extends FilterInputStream {

    private DamageStream(InputStream opened) {
        super(opened);
    }

    static InputStream open(InputStream in, StreamSealer sealer, byte[] id) throws IOException {
        try {
            return new DamageStream(sealer.open(in, id));
        } catch (BrokenSealException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (BrokenSealException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        try {
            return in.read(bytes, from, count);
        } catch (BrokenSealException e) {
            throw damaged(e);
        }
    }

    static IOException damaged(Throwable cause) {
        Problem problem = ProblemCode.ARTIFACT_DAMAGED.problem(
                "The kept file was changed on the disk. Restore it from a backup.");
        return new IOException(problem.code(), problem.exception(cause));
    }
}
