// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.platform.api.store.ArtifactStore;

/** A kept file as importers see it. Counts what is read of it, and can be closed for an importer that goes on. */
final class ArtifactSource implements ImportSource {

    private static final int HEAD = 4_096;

    private final ArtifactStore artifacts;
    private final ArtifactStore.Artifact artifact;
    private final Caller caller;
    private final ImporterActivity activity;
    private final byte[] head;
    private final AtomicLong bytesRead = new AtomicLong();
    private volatile boolean closed;

    ArtifactSource(ArtifactStore artifacts, ArtifactStore.Artifact artifact, Caller caller, ImporterActivity activity)
            throws IOException {
        this.artifacts = artifacts;
        this.artifact = artifact;
        this.caller = caller;
        this.activity = activity;
        try (InputStream in = artifacts.open(artifact.id(), caller)) {
            this.head = in.readNBytes(HEAD);
        }
    }

    @Override
    public String name() {
        return artifact.name();
    }

    @Override
    public long size() {
        return artifact.size();
    }

    @Override
    public byte[] head() {
        return head.clone();
    }

    @Override
    public InputStream open() throws IOException {
        requireOpen();
        bytesRead.set(0);
        return new Watched(artifacts.open(artifact.id(), caller));
    }

    /** Another walk begins: nothing of it is read yet. */
    void rewind() {
        bytesRead.set(0);
    }

    /** From now on every stream of it ends with an error. */
    void close() {
        closed = true;
    }

    /** Share of the file that the stream opened last has read, 0 to 1. */
    double shareRead() {
        return size() == 0 ? 1 : Math.min(1, (double) bytesRead.get() / size());
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the import has ended");
        }
    }

    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            requireOpen();
            int value = in.read();
            seen(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            int count = in.read(bytes, offset, length);
            seen(Math.max(0, count));
            return count;
        }

        private void seen(int count) {
            bytesRead.addAndGet(count);
            activity.touch();
        }
    }
}
