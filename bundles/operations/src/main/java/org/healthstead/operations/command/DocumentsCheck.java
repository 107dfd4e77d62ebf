// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.platform.api.documents.DocumentReader;

/** Whether words in photos and scans are read: that needs a program of the system. */
final class DocumentsCheck implements DoctorCheck {

    @Override
    public List<Finding> examine(Platform platform) {
        return List.of(platform.find(DocumentReader.class)
                .map(reader -> reader.recognizesPictures()
                        ? Finding.fine("doctor.documents.fine")
                        : Finding.note("doctor.documents.pictures"))
                .orElseGet(() -> Finding.note("doctor.documents.away")));
    }
}
