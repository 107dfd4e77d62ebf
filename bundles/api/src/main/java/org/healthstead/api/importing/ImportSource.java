// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A file that somebody gave us, already stored as an artifact. Provided by Healthstead. It may be opened any number of
 * times.
 */
@ProviderType
public interface ImportSource {

    /** The name of the file without folders; empty when it is not known. Untrusted text. */
    String name();

    /** Length in bytes. */
    long size();

    /** The first bytes, at most 4,096: enough to tell what kind of file it is. */
    byte[] head();

    /** The bytes from the start. The caller closes the stream. */
    InputStream open() throws IOException;
}
