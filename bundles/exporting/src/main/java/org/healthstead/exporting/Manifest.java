// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.archive.ArchivedPerson;
import org.healthstead.platform.api.archive.ArchivedVersion;

/** The first file of the ZIP: what it is. */
final class Manifest {

    private static final String BEGIN = "{\"format\":\"" + WholeWriter.FORMAT + "\"";

    private final JsonObject json;

    /** @throws org.healthstead.api.problem.ProblemException for what this version cannot take in */
    Manifest(JsonObject json) {
        this.json = json;
        if (!json.string("format").filter(WholeWriter.FORMAT::equals).isPresent()) {
            throw ArchiveProblems.damaged("its manifest names another format");
        }
        if (!(json.member("version") instanceof JsonNumber version)
                || version.decimal().intValue() != WholeWriter.VERSION) {
            throw ArchiveProblems.newer(String.valueOf(json.member("version")));
        }
        if (json.member("whole") != JsonBoolean.TRUE) {
            throw ArchiveProblems.part();
        }
    }

    /** True when the ZIP begins with a manifest of ours. */
    static boolean begins(byte[] head) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head), StandardCharsets.UTF_8)) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(ArchivePaths.MANIFEST)) {
                return false;
            }
            byte[] text = new byte[BEGIN.length()];
            return zip.readNBytes(text, 0, text.length) == text.length
                    && new String(text, StandardCharsets.UTF_8).equals(BEGIN);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The manifest of a ZIP whose beginning is given; empty when it is none of ours, or longer. */
    static Optional<Manifest> read(byte[] head) {
        if (!begins(head)) {
            return Optional.empty();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head), StandardCharsets.UTF_8)) {
            zip.getNextEntry();
            return Optional.of(new Manifest(JsonLines.whole(ArchivePaths.MANIFEST, zip)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Person person() {
        return RecordParser.person(json.object("person"));
    }

    /** What is needed to add the person. */
    ArchivedPerson archivedPerson() {
        Person person = person();
        ArchivedVersion patient = RecordParser.version(json.object("patient"));
        boolean isFirst = patient.version() == 1
                && patient.entry().value().equals(person.id().value())
                && patient.body()
                        .filter(body -> body.string("resourceType")
                                        .filter("Patient"::equals)
                                        .isPresent()
                                && body.string("id")
                                        .filter(person.id().toString()::equals)
                                        .isPresent())
                        .isPresent();
        if (!isFirst) {
            throw ArchiveProblems.damaged("its manifest has no Patient of its person");
        }
        try {
            return new ArchivedPerson(
                    person, patient, SourceId.parse(json.string("typedSource").orElse("")));
        } catch (IllegalArgumentException e) {
            throw ArchiveProblems.damaged("its manifest names no source", e);
        }
    }
}
