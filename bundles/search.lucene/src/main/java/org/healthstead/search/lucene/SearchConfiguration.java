// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import org.healthstead.search.lucene.index.IndexSettings;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of search, PID {@code org.healthstead.search.lucene}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/search",
        name = "%search.name",
        description = "%search.description")
public @interface SearchConfiguration {

    @AttributeDefinition(name = "%cache.name", description = "%cache.description", min = "4", max = "1024")
    int blockCacheMegabytes() default IndexSettings.BLOCK_CACHE_MEGABYTES;

    @AttributeDefinition(name = "%buffer.name", description = "%buffer.description", min = "4", max = "512")
    int writeBufferMegabytes() default IndexSettings.WRITE_BUFFER_MEGABYTES;

    @AttributeDefinition(name = "%refresh.name", description = "%refresh.description", min = "50", max = "60000")
    int refreshMillis() default IndexSettings.REFRESH_MILLIS;

    @AttributeDefinition(name = "%commit.name", description = "%commit.description", min = "100", max = "600000")
    int commitMillis() default IndexSettings.COMMIT_MILLIS;
}
