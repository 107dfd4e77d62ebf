// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;

/** Ids in addresses. One that is no id is answered like one that nobody has. */
final class Ids {

    static final String NO_PERSON = "HS-PERSON-NOT-FOUND";
    static final String NO_ENTRY = "HS-ENTRY-NOT-FOUND";
    static final String NO_JOB = "HS-JOB-NOT-FOUND";
    static final String NO_ARTIFACT = "HS-ARTIFACT-NOT-FOUND";

    /** Exactly the form we give out, so that one thing has one address. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    static PersonId person(String text) {
        return read(text, PersonId::new, NO_PERSON);
    }

    static EntryId entry(String text) {
        return read(text, EntryId::new, NO_ENTRY);
    }

    static JobId job(String text) {
        return read(text, JobId::new, NO_JOB);
    }

    static ArtifactId artifact(String text) {
        return read(text, ArtifactId::new, NO_ARTIFACT);
    }

    private static <I> I read(String text, Function<UUID, I> make, String code) {
        if (!FORM.matcher(text).matches()) {
            throw ApiRefusal.notFound(code);
        }
        return make.apply(UUID.fromString(text));
    }
}
