// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.settings;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the web: {@code etc/org.healthstead.web.cfg}. A value out of its range is refused with its name. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/web")
public @interface WebSettings {

    /** The PID. */
    String PID = "org.healthstead.web";

    int UPLOAD_MEBIBYTES = 2_048;
    int JSON_KIBIBYTES = 1_024;
    int FORM_KIBIBYTES = 1_024;
    int REQUESTS_AT_ONCE = 128;
    int REQUESTS_PER_NETWORK = 64;
    int IDLE_SECONDS = 60;
    int UPLOAD_BYTES_PER_SECOND = 512;
    int FORM_SESSION_MINUTES = 60;
    int WAIT_SECONDS = 300;

    @AttributeDefinition(name = "%allowedHosts.name", description = "%allowedHosts.description")
    String[] allowedHosts() default {};

    @AttributeDefinition(name = "%maxUploadMebibytes.name", description = "%maxUploadMebibytes.description")
    int maxUploadMebibytes() default UPLOAD_MEBIBYTES;

    @AttributeDefinition(name = "%maxJsonKibibytes.name", description = "%maxJsonKibibytes.description")
    int maxJsonKibibytes() default JSON_KIBIBYTES;

    @AttributeDefinition(name = "%maxFormKibibytes.name", description = "%maxFormKibibytes.description")
    int maxFormKibibytes() default FORM_KIBIBYTES;

    @AttributeDefinition(name = "%maxRequestsAtOnce.name", description = "%maxRequestsAtOnce.description")
    int maxRequestsAtOnce() default REQUESTS_AT_ONCE;

    @AttributeDefinition(name = "%maxRequestsPerNetwork.name", description = "%maxRequestsPerNetwork.description")
    int maxRequestsPerNetwork() default REQUESTS_PER_NETWORK;

    @AttributeDefinition(name = "%idleTimeoutSeconds.name", description = "%idleTimeoutSeconds.description")
    int idleTimeoutSeconds() default IDLE_SECONDS;

    @AttributeDefinition(name = "%minUploadBytesPerSecond.name", description = "%minUploadBytesPerSecond.description")
    int minUploadBytesPerSecond() default UPLOAD_BYTES_PER_SECOND;

    @AttributeDefinition(name = "%formSessionMinutes.name", description = "%formSessionMinutes.description")
    int formSessionMinutes() default FORM_SESSION_MINUTES;

    @AttributeDefinition(name = "%maxWaitSeconds.name", description = "%maxWaitSeconds.description")
    int maxWaitSeconds() default WAIT_SECONDS;
}
