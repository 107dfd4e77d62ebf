// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds kinds to the catalogue. A plugin implements it and registers it as an OSGi service. When the service comes or
 * goes, entries of the types that it describes are projected again.
 *
 * <p>A kind is refused, and named in the log, when it has a mistake, or when its id or exactly its conditions are
 * already in use. The others are accepted. A plugin's kind can make an entry harder to open than the core does, but
 * never easier.
 */
@ConsumerType
public interface KindContribution {

    /**
     * Returns the texts of kind files, in the format that the package {@code org.healthstead.kinds} describes. Called
     * once, when the service comes.
     */
    List<String> kinds();
}
