// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of sign-in; a wrong value is refused at start with the wanted range. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/access")
@interface AccessSettings {

    String PID = "org.healthstead.access";

    @AttributeDefinition(
            name = "%argon2.memoryKib.name",
            description = "%argon2.memoryKib.description",
            min = "19456",
            max = "131072")
    int argon2_memoryKib() default 65_536;

    @AttributeDefinition(
            name = "%argon2.iterations.name",
            description = "%argon2.iterations.description",
            min = "2",
            max = "20")
    int argon2_iterations() default 3;

    @AttributeDefinition(
            name = "%argon2.parallelism.name",
            description = "%argon2.parallelism.description",
            min = "1",
            max = "16")
    int argon2_parallelism() default 1;

    @AttributeDefinition(name = "%argon2.atOnce.name", description = "%argon2.atOnce.description", min = "1", max = "4")
    int argon2_atOnce() default 1;

    @AttributeDefinition(
            name = "%session.idleMinutes.name",
            description = "%session.idleMinutes.description",
            min = "1",
            max = "1440")
    int session_idleMinutes() default 60;

    @AttributeDefinition(
            name = "%session.absoluteHours.name",
            description = "%session.absoluteHours.description",
            min = "1",
            max = "720")
    int session_absoluteHours() default 24;
}
