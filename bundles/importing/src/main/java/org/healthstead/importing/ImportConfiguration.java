// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the import service. */
@ObjectClassDefinition(
        id = ImportConfiguration.PID,
        name = "%importing.name",
        description = "%importing.description",
        localization = "OSGI-INF/l10n/importing")
@interface ImportConfiguration {

    String PID = "org.healthstead.importing";
    long MAX_FILE_MEGABYTES = 2_000;
    long MIN_FREE_MEGABYTES = 256;
    long PATIENCE_SECONDS = 120;

    @AttributeDefinition(
            name = "%maxFileMegabytes.name",
            description = "%maxFileMegabytes.description",
            min = "1",
            max = "1000000")
    long maxFileMegabytes() default MAX_FILE_MEGABYTES;

    @AttributeDefinition(
            name = "%minFreeMegabytes.name",
            description = "%minFreeMegabytes.description",
            min = "0",
            max = "1000000")
    long minFreeMegabytes() default MIN_FREE_MEGABYTES;

    @AttributeDefinition(
            name = "%patienceSeconds.name",
            description = "%patienceSeconds.description",
            min = "1",
            max = "86400")
    long patienceSeconds() default PATIENCE_SECONDS;
}
