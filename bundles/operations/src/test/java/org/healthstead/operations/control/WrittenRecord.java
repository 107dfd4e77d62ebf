// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordExports;

/**
 * Records whose file says what was asked for.
 *
 * @param writer of the file
 */
record WrittenRecord(Writer writer) implements RecordExports {

    interface Writer {
        void write(String said, OutputStream out) throws IOException;
    }

    @Override
    public ExportFile prepare(PersonId person, ExportFormat format, Locale language, Caller caller) {
        String said = person + " " + format.word() + " " + language;
        return new ExportFile("record.zip", "application/zip", out -> writer.write(said, out));
    }

    @Override
    public RecordArchive.Extent extent(PersonId person, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
