// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long plugins may work by themselves. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/background",
        name = "%background.name",
        description = "%background.description")
public @interface BackgroundSettings {

    String PID = "org.healthstead.background";

    @AttributeDefinition(name = "%minutes.name", description = "%minutes.description", min = "1", max = "1440")
    int work_minutes() default 10;
}
