// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonReader;

/** Streams through a file from its first to its last item, whatever its form. One per walk. */
final class FileWalk {

    private final ItemVisitor visitor;
    private final DocumentNumbers documents = new DocumentNumbers();

    FileWalk(ItemVisitor visitor) {
        this.visitor = visitor;
    }

    /** @throws ImportException when the text cannot be read further */
    void walk(InputStream in, FileForm form) throws IOException, ImportException {
        if (form == FileForm.LINES) {
            lines(in);
        } else {
            document(in, form == FileForm.LATE_BUNDLE);
        }
    }

    private void document(InputStream in, boolean isBundle) throws IOException, ImportException {
        try (JsonReader reader = JsonReader.open(in, JsonLimits.RESOURCE)) {
            ResourceWalk resources = new ResourceWalk(reader, visitor, documents);
            int count = 0;
            while (!reader.atEnd()) {
                String place = count == 0 ? "" : "value " + (count + 1);
                value(reader, resources, place, isBundle && count == 0);
                count++;
            }
            if (count == 0) {
                throw Refusals.file("HS-IMPORT-EMPTY", "The file holds nothing but white space.");
            }
        } catch (JsonException e) {
            throw Refusals.unreadable(e);
        }
    }

    private void value(JsonReader reader, ResourceWalk resources, String place, boolean isBundle)
            throws IOException, ImportException {
        if (isBundle) {
            reader.beginObject();
            resources.bundle(ItemSite.at(place, 0), 1);
        } else if (reader.atArray()) {
            reader.beginArray();
            for (int i = 0; reader.hasNext(); i++) {
                resources.resource(place + "[" + i + "]");
            }
            reader.endArray();
        } else if (reader.atObject()) {
            resources.document(place);
        } else {
            throw Refusals.file(
                    "HS-FHIR-NOT-FHIR",
                    "Wanted a FHIR resource, got JSON that is neither an object nor an array.",
                    "JSON");
        }
    }

    private void lines(InputStream in) throws IOException {
        try (in) {
            LineReader lines = new LineReader(in, LineReader.MAX_BYTES);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                String place = "line " + lines.number();
                if (lines.isTooLong()) {
                    visitor.broken(new RejectedItem(
                            place, "HS-FHIR-TOO-LARGE", "The line is longer than " + LineReader.MAX_BYTES + " bytes."));
                } else {
                    line(line, place);
                }
            }
        }
    }

    private void line(byte[] line, String place) throws IOException {
        try (JsonReader reader = JsonReader.open(new ByteArrayInputStream(line), JsonLimits.RESOURCE)) {
            new ResourceWalk(reader, visitor, documents).resource(place);
            if (!reader.atEnd()) {
                visitor.broken(new RejectedItem(
                        place, "HS-FHIR-NOT-JSON", "More text follows the first JSON value of the line."));
            }
        } catch (JsonException e) {
            RejectedItem reason = Refusals.ofText(place, e);
            visitor.broken(new RejectedItem(place, reason.code(), "Column " + e.column() + ": " + reason.message()));
        }
    }
}
