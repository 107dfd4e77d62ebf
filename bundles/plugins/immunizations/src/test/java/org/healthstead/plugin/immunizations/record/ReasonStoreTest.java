// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.plugin.immunizations.Records;
import org.healthstead.plugin.immunizations.ShippedSchedule;
import org.healthstead.plugin.immunizations.plan.Reasons;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Observation;
import org.junit.jupiter.api.Test;

class ReasonStoreTest {

    private final Records records = new Records();
    private final Person person = records.person("1990-01-15", Person.Sex.FEMALE);
    private final ReasonStore reasons = new ReasonStore(records.stores().entries());

    /** Words decide whether an entry is about something sensitive, so that a reason may need a part of its own. */
    @Test
    void thePartsThatReasonsNeedAreAskedForInTheManifest() throws IOException {
        Set<AccessCategory> needed = EnumSet.noneOf(AccessCategory.class);
        for (Observation one : Reasons.of(ShippedSchedule.read())) {
            Entry entry =
                    reasons.state(person, one.code(), one.title(), Optional.empty(), "r-" + one.code(), records.caller);
            needed.add(entry.projection().accessCategory());
        }
        assertEquals(
                Reasons.of(ShippedSchedule.read()).size(),
                reasons.read(person.id(), records.caller).size());
        String asked = Files.readString(Path.of("bnd.bnd"));
        String write = asked.substring(asked.indexOf("records.write"));
        for (AccessCategory one : needed) {
            String word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertTrue(write.contains(word), () -> "the manifest does not ask to write " + word);
        }
    }
}
