// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much patience the server has with plugins. */
@ObjectClassDefinition(
        id = ExtensionsSettings.PID,
        name = "%extensions.name",
        description = "%extensions.description",
        localization = "OSGI-INF/l10n/extensions")
@interface ExtensionsSettings {

    String PID = "org.healthstead.extensions";
    int START_SECONDS = 10;
    int FAULT_LIMIT = 5;
    int FAULT_SECONDS = 60;
    int HANG_SECONDS = 60;
    int MAX_FILE_MEGABYTES = 50;

    @AttributeDefinition(name = "%startSeconds.name", description = "%startSeconds.description", min = "1", max = "600")
    int startSeconds() default START_SECONDS;

    @AttributeDefinition(name = "%faultLimit.name", description = "%faultLimit.description", min = "1", max = "10000")
    int faultLimit() default FAULT_LIMIT;

    @AttributeDefinition(
            name = "%faultSeconds.name",
            description = "%faultSeconds.description",
            min = "1",
            max = "86400")
    int faultSeconds() default FAULT_SECONDS;

    @AttributeDefinition(name = "%hangSeconds.name", description = "%hangSeconds.description", min = "1", max = "3600")
    int hangSeconds() default HANG_SECONDS;

    @AttributeDefinition(
            name = "%maxFileMegabytes.name",
            description = "%maxFileMegabytes.description",
            min = "1",
            max = "1000")
    int maxFileMegabytes() default MAX_FILE_MEGABYTES;
}
