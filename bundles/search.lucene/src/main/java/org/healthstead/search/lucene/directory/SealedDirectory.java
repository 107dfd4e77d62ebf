// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.util.IOUtils;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;

/** A directory whose files are sealed, each bound to its name ({@link StreamSealer}). Safe for several threads. */
public final class SealedDirectory extends FilterDirectory {

    private static final AtomicLong CACHE_IDS = new AtomicLong();
    private static final int WRITE_BUFFER = SealedFile.BLOCK;
    private static final int COPY_BUFFER = 16_384;
    private static final String PENDING = "pending_";

    private final StreamSealer sealer;
    private final BlockCache cache;
    private final Map<String, Long> cacheIds = new ConcurrentHashMap<>();

    /**
     * @param in where the sealed bytes go; closed with this directory
     * @param sealer with segments for {@link SegmentLayout#RANDOM_ACCESS}
     * @param cache may be shared by several directories
     */
    public SealedDirectory(Directory in, StreamSealer sealer, BlockCache cache) {
        super(in);
        if (!sealer.layout().equals(SegmentLayout.RANDOM_ACCESS)) {
            throw new IllegalArgumentException(sealer.layout() + ", wanted " + SegmentLayout.RANDOM_ACCESS);
        }
        this.sealer = sealer;
        this.cache = cache;
    }

    @Override
    public long fileLength(String name) throws IOException {
        return sealer.layout().plainLength(in.fileLength(name));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        cacheIds.remove(name);
        return seal(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return seal(in.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput seal(IndexOutput out) throws IOException {
        boolean done = false;
        try {
            IndexOutput sealing = new OutputStreamIndexOutput(
                    "sealed " + out,
                    out.getName(),
                    sealer.seal(new IndexOutputStream(out), context(out.getName())),
                    WRITE_BUFFER);
            done = true;
            return sealing;
        } finally {
            if (!done) {
                IOUtils.closeWhileHandlingException(out);
            }
        }
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return new SealedIndexInput("sealed " + name, open(name, context));
    }

    private SealedFile open(String name, IOContext context) throws IOException {
        IndexInput input = in.openInput(name, context);
        boolean done = false;
        try {
            boolean once = context.equals(IOContext.READONCE);
            long cacheId = once ? 0 : cacheIds.computeIfAbsent(name, unknown -> CACHE_IDS.incrementAndGet());
            SealedFile file = new SealedFile(name, input, sealer, context(name), cacheId, once ? null : cache);
            done = true;
            return file;
        } finally {
            if (!done) {
                IOUtils.closeWhileHandlingException(input);
            }
        }
    }

    /**
     * Opens every block of a file.
     *
     * @throws org.apache.lucene.index.CorruptIndexException when one was changed
     */
    public void verify(String name) throws IOException {
        SealedFile file = open(name, IOContext.READONCE);
        try {
            if (file.blocks() == 0) {
                throw new CorruptIndexException("Empty", name);
            }
            for (long block = 0; block < file.blocks(); block++) {
                file.open(block);
            }
        } finally {
            file.close();
        }
    }

    @Override
    public void deleteFile(String name) throws IOException {
        cacheIds.remove(name);
        in.deleteFile(name);
    }

    /** Lucene renames a pending commit only, which keeps its seal; any other file is sealed again for its new name. */
    @Override
    public void rename(String source, String target) throws IOException {
        cacheIds.remove(source);
        cacheIds.remove(target);
        if (boundName(source).equals(boundName(target))) {
            in.rename(source, target);
            return;
        }
        try (IndexInput from = openInput(source, IOContext.READONCE);
                IndexOutput to = createOutput(target, IOContext.DEFAULT)) {
            byte[] buffer = new byte[COPY_BUFFER];
            for (long left = from.length(); left > 0; left -= buffer.length) {
                int part = (int) Math.min(left, buffer.length);
                from.readBytes(buffer, 0, part);
                to.writeBytes(buffer, part);
            }
        }
        in.deleteFile(source);
    }

    private static byte[] context(String name) {
        return boundName(name).getBytes(StandardCharsets.UTF_8);
    }

    /** A commit is written under a pending name and renamed: both are one name, so that the rename stays atomic. */
    private static String boundName(String name) {
        return name.startsWith(PENDING) ? name.substring(PENDING.length()) : name;
    }
}
