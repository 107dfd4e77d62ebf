// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Ids in addresses. A text that is no id becomes one that nobody has, so that it goes the same way as an unknown one
 * and is answered the same, byte for byte.
 */
final class Ids {

    static final ProblemCode NO_PERSON = ProblemCode.PERSON_NOT_FOUND;
    static final ProblemCode NO_ENTRY = ProblemCode.ENTRY_NOT_FOUND;
    static final ProblemCode NO_JOB = ProblemCode.JOB_NOT_FOUND;
    static final ProblemCode NO_ARTIFACT = ProblemCode.ARTIFACT_NOT_FOUND;

    /** Exactly the form we give out, so that one thing has one address. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** RFC 9562, section 5.9: never given to anything. */
    private static final UUID NOBODYS = new UUID(0, 0);

    private Ids() {}

    static PersonId person(String text) {
        return new PersonId(read(text));
    }

    static EntryId entry(String text) {
        return new EntryId(read(text));
    }

    static JobId job(String text) {
        return new JobId(read(text));
    }

    static ArtifactId artifact(String text) {
        return new ArtifactId(read(text));
    }

    static SourceId source(String text) {
        return new SourceId(read(text));
    }

    private static UUID read(String text) {
        return FORM.matcher(text).matches() ? UUID.fromString(text) : NOBODYS;
    }
}
