// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the pages: {@code etc/org.healthstead.ui.cfg}. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/ui")
@interface UiSettings {

    String PID = "org.healthstead.ui";

    @AttributeDefinition(name = "%operator.name.name", description = "%operator.name.description")
    String operator_name() default "";

    @AttributeDefinition(name = "%operator.contact.name", description = "%operator.contact.description")
    String operator_contact() default "";
}
