// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Bytes that somebody gave us, already kept as an artifact. We provide it; it may be opened as often as wanted. */
@ProviderType
public interface ImportSource {

    /** What the file was called, without folders; empty when nobody said. Untrusted text. */
    String name();

    /** Length in bytes. */
    long size();

    /** The first bytes, at most 4,096: enough to tell what kind of file it is. */
    byte[] head();

    /** The bytes from the start. The caller closes the stream. */
    InputStream open() throws IOException;
}
