// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the web: {@code etc/org.healthstead.web.cfg}. A value out of its range is refused with its name. */
@ObjectClassDefinition(name = "Web", description = "How the web is served, and what a request may cost.")
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

    @AttributeDefinition(
            name = "Host names",
            description = "Names under which the server is reached, besides localhost and the address it listens on.")
    String[] allowedHosts() default {};

    @AttributeDefinition(name = "Largest upload", description = "In MiB, 1 to 1,048,576.")
    int maxUploadMebibytes() default UPLOAD_MEBIBYTES;

    @AttributeDefinition(name = "Largest JSON body of the API", description = "In KiB, 1 to 65,536.")
    int maxJsonKibibytes() default JSON_KIBIBYTES;

    @AttributeDefinition(name = "Largest form without files", description = "In KiB, 1 to 65,536.")
    int maxFormKibibytes() default FORM_KIBIBYTES;

    @AttributeDefinition(name = "Requests at once", description = "From everybody together, 8 to 10,000.")
    int maxRequestsAtOnce() default REQUESTS_AT_ONCE;

    @AttributeDefinition(
            name = "Requests at once per network",
            description = "From one IPv4 /24 or IPv6 /64 other than this machine, 1 to 10,000.")
    int maxRequestsPerNetwork() default REQUESTS_PER_NETWORK;

    @AttributeDefinition(name = "Idle connection", description = "Closed after so many seconds, 1 to 3,600.")
    int idleTimeoutSeconds() default IDLE_SECONDS;

    @AttributeDefinition(
            name = "Slowest upload",
            description = "Bytes per second on average, below which an upload is given up; 0 to 1,000,000.")
    int minUploadBytesPerSecond() default UPLOAD_BYTES_PER_SECOND;

    @AttributeDefinition(name = "Life of an unfinished form", description = "In minutes without use, 1 to 1,440.")
    int formSessionMinutes() default FORM_SESSION_MINUTES;

    @AttributeDefinition(name = "Longest wait for a job", description = "In seconds, 0 to 3,600.")
    int maxWaitSeconds() default WAIT_SECONDS;
}
