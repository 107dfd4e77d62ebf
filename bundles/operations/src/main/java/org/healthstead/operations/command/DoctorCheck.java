// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;

/** Looks at one thing. */
interface DoctorCheck {

    /** What was found, good things too; never empty. */
    List<Finding> examine(Platform platform);
}
