// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.platform.api.store.ItemIdentity;

/**
 * Which source of a person's record a file belongs to; the package's description says why so.
 *
 * @param key stable name of the source
 * @param label what a reader calls it
 * @param isAnonymous the file says neither what system nor what person it is of
 * @param isNamed somebody, or the importer, has said what the label is
 */
record SourceKey(String key, String label, boolean isAnonymous, boolean isNamed) {

    /** A portal when the file comes from a server. */
    SourceRef.Kind kind() {
        return key.startsWith(ItemIdentity.server("")) ? SourceRef.Kind.PORTAL : SourceRef.Kind.FILE;
    }

    /**
     * @param told what somebody said where the file is from
     * @param subject whom the file is about, as it says
     */
    static SourceKey of(
            Survey survey, Optional<String> told, Optional<Subject> subject, String importer, Artifact file) {
        if (told.isPresent()) {
            return new SourceKey("told " + told.get().toLowerCase(Locale.ROOT), told.get(), false, true);
        }
        String label = survey.sourceLabel().isBlank() ? file.name() : survey.sourceLabel();
        if (!survey.sourceKey().isBlank()) {
            return new SourceKey(survey.sourceKey(), label, false, survey.isNamed());
        }
        TreeSet<String> parts = new TreeSet<>();
        subject.ifPresent(who -> who.names().forEach(name -> parts.addAll(PersonMatch.parts(name.text()))));
        if (parts.isEmpty()) {
            return new SourceKey(importer + " artifact " + file.id(), label, true, survey.isNamed());
        }
        String birthDate =
                subject.flatMap(Subject::birthDate).map(PartialDate::text).orElse("");
        return new SourceKey(
                importer + " subject " + sha256(String.join(" ", parts) + "|" + birthDate),
                label,
                false,
                survey.isNamed());
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
