// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the store. */
@ObjectClassDefinition(
        id = StoreConfiguration.PID,
        name = "%store.name",
        description = "%store.description",
        localization = "OSGI-INF/l10n/store")
public @interface StoreConfiguration {

    String PID = "org.healthstead.store.jpa";
    int MIN_FREE_DISK_MEGABYTES = 200;
    int LOCK_RETRIES = 5;
    int MAX_DOCUMENT_MEGABYTES = 100;

    @AttributeDefinition(
            name = "%minFreeDiskMegabytes.name",
            description = "%minFreeDiskMegabytes.description",
            min = "0",
            max = "1000000")
    int minFreeDiskMegabytes() default MIN_FREE_DISK_MEGABYTES;

    @AttributeDefinition(name = "%lockRetries.name", description = "%lockRetries.description", min = "0", max = "100")
    int lockRetries() default LOCK_RETRIES;

    @AttributeDefinition(
            name = "%maxDocumentMegabytes.name",
            description = "%maxDocumentMegabytes.description",
            min = "1",
            max = "2000")
    int maxDocumentMegabytes() default MAX_DOCUMENT_MEGABYTES;
}
