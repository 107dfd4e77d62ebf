// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.record.ArtifactId;

/** Which source of a person's record a file belongs to; the package's description says why so. */
final class SourceKey {

    private SourceKey() {}

    static String of(Survey survey, String importer, ArtifactId artifact) {
        if (!survey.sourceKey().isBlank()) {
            return survey.sourceKey();
        }
        if (survey.subjects().isEmpty()) {
            return importer + " artifact " + artifact;
        }
        Subject subject = survey.subjects().get(0);
        TreeSet<String> parts = new TreeSet<>();
        subject.names().forEach(name -> parts.addAll(PersonMatch.parts(name)));
        String birthDate = subject.birthDate().map(date -> date.text()).orElse("");
        return importer + " subject " + sha256(String.join(" ", parts) + "|" + birthDate);
    }

    /** So that no name stands in a key. */
    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
