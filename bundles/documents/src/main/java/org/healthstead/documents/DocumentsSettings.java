// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What reading a document may cost, and the program that reads words of pictures. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/documents",
        name = "%documents.name",
        description = "%documents.description")
public @interface DocumentsSettings {

    String PID = "org.healthstead.documents";

    @AttributeDefinition(name = "%memory.name", description = "%memory.description", min = "128", max = "4096")
    int workerMegabytes() default 256;

    @AttributeDefinition(name = "%seconds.name", description = "%seconds.description", min = "5", max = "600")
    int secondsPerPage() default 30;

    @AttributeDefinition(name = "%pages.name", description = "%pages.description", min = "1", max = "100000")
    int maxPages() default 2000;

    @AttributeDefinition(name = "%pixels.name", description = "%pixels.description", min = "1", max = "1000")
    int maxMegapixels() default 60;

    @AttributeDefinition(name = "%program.name", description = "%program.description")
    String tesseract() default "tesseract";

    @AttributeDefinition(name = "%languages.name", description = "%languages.description")
    String languages() default "eng deu";
}
