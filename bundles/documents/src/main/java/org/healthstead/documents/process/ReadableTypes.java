// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.util.Locale;
import java.util.Set;

/** The types that sources declare for files with pages. */
final class ReadableTypes {

    private static final Set<String> APPLICATIONS = Set.of(
            "application/pdf",
            "application/x-pdf",
            "application/zip",
            "application/x-zip-compressed",
            "application/octet-stream",
            // Refused, with a sentence what to do.
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint");

    private ReadableTypes() {}

    static boolean contains(String declared) {
        String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return APPLICATIONS.contains(type)
                || type.startsWith("image/") && !type.startsWith("image/svg")
                || type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.");
    }
}
