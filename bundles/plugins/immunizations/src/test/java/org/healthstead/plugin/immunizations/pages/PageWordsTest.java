// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.plugin.immunizations.Records;
import org.healthstead.plugin.immunizations.ShippedSchedule;
import org.healthstead.plugin.immunizations.engine.DoseReason;
import org.healthstead.plugin.immunizations.engine.DoseStatus;
import org.healthstead.plugin.immunizations.engine.ForecastReason;
import org.healthstead.plugin.immunizations.engine.SeriesStatus;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.plugin.immunizations.plan.Standing;
import org.healthstead.plugin.immunizations.record.ReasonStore;
import org.healthstead.plugin.immunizations.record.RecordedDose;
import org.healthstead.plugin.immunizations.schedule.Antigen;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.ui.api.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A missing message throws, so pages of many histories are written to find one. */
class PageWordsTest {

    private static final KnowledgeBase BASE = ShippedSchedule.read();
    private static final int HISTORIES = 150;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingHasWords(String language) {
        PlanWords words = new PlanWords(Locale.forLanguageTag(language));
        for (Standing one : Standing.values()) {
            assertFalse(words.standing(one).isBlank());
        }
        for (SeriesStatus one : SeriesStatus.values()) {
            assertFalse(words.status(one).isBlank());
            assertFalse(words.messages().get("finding." + PlanWords.key(one)).isBlank());
        }
        for (ForecastReason one : ForecastReason.values()) {
            assertFalse(words.messages().get("reason." + PlanWords.key(one)).isBlank());
            assertFalse(words.messages().get("finding." + PlanWords.key(one)).isBlank());
        }
        for (DoseStatus one : DoseStatus.values()) {
            assertFalse(words.messages().get("dose." + PlanWords.key(one)).isBlank());
        }
        for (DoseReason one : DoseReason.values()) {
            if (one != DoseReason.SERIES_COMPLETE) {
                assertFalse(words.messages()
                        .get("dose-reason." + PlanWords.key(one))
                        .isBlank());
            }
        }
        for (RecordedDose.Gap one : RecordedDose.Gap.values()) {
            assertFalse(words.messages().get("gap." + PlanWords.key(one)).isBlank());
        }
    }

    @Test
    void everyGroupAndAntigenOfTheScheduleHasWords() {
        PlanWords words = new PlanWords(Locale.GERMAN);
        for (KnowledgeBase.VaccineGroup group : BASE.groups()) {
            String key = "group." + GroupPlace.part(group.name());
            assertTrue(words.messages().find(key).isPresent(), key);
        }
        for (Antigen antigen : BASE.antigens()) {
            String part = GroupPlace.part(antigen.name());
            Optional<String> own = words.messages().find("antigen." + part);
            assertTrue(own.isPresent() || words.messages().find("group." + part).isPresent(), part);
        }
    }

    @Test
    void pagesOfAnyHistoryCanBeWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> codes = List.copyOf(BASE.vaccines().keySet());
        SourceRef source = Records.source("clinic");
        for (int i = 0; i < HISTORIES; i++) {
            Records records = new Records();
            LocalDate born = LocalDate.of(1950 + random.nextInt(76), 1 + random.nextInt(12), 1 + random.nextInt(28));
            Person person = records.person(born.toString(), Person.Sex.values()[random.nextInt(4)]);
            for (int dose = random.nextInt(25); dose > 0; dose--) {
                String code = codes.get(random.nextInt(codes.size()));
                records.given(
                        person,
                        source,
                        code,
                        born.plusDays(random.nextInt(9_000)).toString());
            }
            Optional<Plan> plan = new PlanReader(
                            records.stores().entries(), records.stores().facts())
                    .read(BASE, person, LocalDate.of(2026, 3, 2), records.caller);
            for (String language : List.of("en", "de")) {
                PlanWords words = new PlanWords(Locale.forLanguageTag(language));
                Html page = new Html();
                new PlanContent(page, person, words).write(plan, true);
                assertWhole(page.toString(), seed);
                for (PlannedGroup group : plan.orElseThrow().groups()) {
                    Html one = new Html();
                    new GroupContent(one, words, plan.get()).write(group);
                    assertWhole(one.toString(), seed);
                }
            }
        }
    }

    @Test
    void whatSpeaksAgainstOnePartOfAVaccineLeavesTheNeedOfTheOthers() {
        Records records = new Records();
        Person baby = records.person("2025-09-01", Person.Sex.FEMALE);
        records.given(baby, Records.source("clinic"), "110", "2025-11-02");
        new ReasonStore(records.stores().entries())
                .state(baby, "079", "Encephalopathy", Optional.empty(), "r-1", records.caller);
        PlannedGroup group = new PlanReader(
                        records.stores().entries(), records.stores().facts())
                .read(BASE, baby, LocalDate.of(2026, 3, 2), records.caller)
                .flatMap(plan -> plan.group("DTaP/Tdap/Td"))
                .orElseThrow();
        assertEquals(Standing.CONTRAINDICATED, group.standing());
        assertEquals(
                "Something in this record speaks against it. Protection is still missing against: Diphtheria and"
                        + " Tetanus. Ask a doctor about another vaccine.",
                new PlanWords(Locale.ENGLISH).closed(group));
    }

    private static void assertWhole(String page, long seed) {
        assertEquals(-1, page.indexOf("{0}"), () -> "seed " + seed);
        assertEquals(-1, page.indexOf("null"), () -> "seed " + seed);
    }
}
