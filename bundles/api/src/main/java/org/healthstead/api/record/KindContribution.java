// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds kinds to the catalogue. A plugin implements it and registers it as an OSGi service; entries of the types that it
 * describes are projected again when it comes and when it goes.
 *
 * <p>A kind that is written wrongly, or that has the id or exactly the conditions of one that is there already, is
 * refused and named in the log; the others are taken. A plugin's kind can make an entry harder to open than the core
 * does, never easier.
 */
@ConsumerType
public interface KindContribution {

    /**
     * The texts of kind files, in the format that the package {@code org.healthstead.kinds} describes. Called once,
     * when the service comes.
     */
    List<String> kinds();
}
