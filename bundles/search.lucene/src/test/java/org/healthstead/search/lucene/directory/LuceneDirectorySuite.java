// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.tests.store.BaseDirectoryTestCase;
import org.healthstead.search.lucene.TestSealers;

/** Lucene's own tests of a directory; run by {@link LuceneContractTest}, because they are written for JUnit 4. */
public final class LuceneDirectorySuite extends BaseDirectoryTestCase {

    @Override
    protected Directory getDirectory(Path path) throws IOException {
        return new SealedDirectory(new NIOFSDirectory(path), TestSealers.INDEX, new BlockCache(1));
    }
}
