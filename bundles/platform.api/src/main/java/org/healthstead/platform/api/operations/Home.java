// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.operations;

import java.nio.file.Path;

/**
 * The home folder of the installation. Provided by the operations bundle, from the framework property
 * {@value #PROPERTY}. Its folders exist, and only their owner can open them.
 */
public interface Home {

    /** Framework property: the absolute path of the home folder. */
    String PROPERTY = "healthstead.home";

    /** Framework property: true when the server runs one command without serving the web. */
    String OFFLINE_PROPERTY = "healthstead.offline";

    /** Framework property: true when the server runs without the plugins that somebody has installed. */
    String SAFE_MODE_PROPERTY = "healthstead.safe.mode";

    /**
     * Returns one of the folders {@code data keys index files logs etc plugins run cache}. {@code cache} and
     * {@code index} may be deleted at any time.
     */
    Path folder(String name);
}
