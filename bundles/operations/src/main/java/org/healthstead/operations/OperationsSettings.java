// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** When the free space of the disk is worth a word. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/operations")
public @interface OperationsSettings {

    String PID = "org.healthstead.operations";

    @AttributeDefinition(name = "%disk.warnMib.name", description = "%disk.warnMib.description", min = "1")
    long disk_warnMib() default 1_024;

    @AttributeDefinition(name = "%disk.criticalMib.name", description = "%disk.criticalMib.description", min = "1")
    long disk_criticalMib() default 256;
}
