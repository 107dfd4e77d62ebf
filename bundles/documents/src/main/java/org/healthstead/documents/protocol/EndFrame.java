// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the file was.
 *
 * @param mediaType by its content
 * @param pages how many it has
 * @param isWhole false when some were left out
 */
public record EndFrame(String mediaType, int pages, boolean isWhole) {

    private static final int MAX_BYTES = 200;

    public void write(DataOutput out) throws IOException {
        Frame.END.write(out);
        Frame.writeText(mediaType, out);
        out.writeInt(pages);
        out.writeBoolean(isWhole);
    }

    public static EndFrame read(DataInput in) throws IOException {
        EndFrame end = new EndFrame(Frame.readText(in, MAX_BYTES), in.readInt(), in.readBoolean());
        if (end.pages < 0 || !end.mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new ProtocolException("end");
        }
        return end;
    }
}
