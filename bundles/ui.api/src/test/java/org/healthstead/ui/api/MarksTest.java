// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.record.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a line says beside its title: what is not plain, how it is judged, in the reader's words. */
class MarksTest {

    private static final Messages ENGLISH = Messages.of(Html.class, Locale.ENGLISH);
    private static final Messages GERMAN = Messages.of(Html.class, Locale.GERMANY);

    private static Projection.Builder of(String type, Qualifier... qualifiers) {
        return Projection.of(type)
                .category(Category.OTHER, AccessCategory.GENERAL)
                .title(Optional.of(Wording.of("Thing")))
                .add(Set.of(qualifiers));
    }

    private static String marks(Projection projection, Messages messages) {
        return QualifierMarks.shown(projection).stream()
                .map(qualifier -> QualifierMarks.words(qualifier, projection, messages))
                .collect(Collectors.joining(", "));
    }

    private static EntryLine line(Projection projection) {
        return new EntryLine(
                new EntryId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                1,
                new SourceRef(new SourceId(new UUID(0, 3)), "clinic.json", SourceRef.Kind.FILE),
                projection);
    }

    private static String markup(Projection projection, Messages messages) {
        Html html = new Html();
        EntryLinePanel.write(html, line(projection), EntryLinePanel.DateForm.WHOLE, messages);
        return html.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MedicationStatement | stopped | OVER | Stopped | Abgesetzt",
                "MedicationRequest | completed | OVER | Finished | Abgeschlossen",
                "Condition | active | OVER | No longer so | Besteht nicht mehr",
                "Condition | remission | OVER | In remission | In Remission",
                "MedicationStatement | not-taken | NOT_DONE | Not taken | Nicht eingenommen",
                "Immunization | not-done | NOT_DONE | Not given | Nicht geimpft",
                "Procedure | not-done | NOT_DONE | Not done | Nicht durchgeführt",
                "MedicationRequest | active | PROHIBITION | Do not take | Nicht einnehmen",
                "ServiceRequest | active | PROHIBITION | Do not do | Nicht durchführen",
                "Appointment | noshow | MISSED | Missed | Nicht wahrgenommen",
                "DiagnosticReport | partial | PRELIMINARY | Incomplete, more to come | Unvollständig, weiteres folgt",
                "Condition | active | DIFFERENTIAL | Possible, being looked into | Möglich, wird abgeklärt",
            })
    void aQualifierIsSaidAsItsStatusOrTypeSaysItBest(
            String type, String status, Qualifier qualifier, String english, String german) {
        Projection projection = of(type, qualifier).status(Optional.of(status)).build();
        assertEquals(english, marks(projection, ENGLISH));
        assertEquals(german, marks(projection, GERMAN));
    }

    /** Two say it elsewhere: in the title, and in the words of the judgement. */
    @ParameterizedTest
    @EnumSource(
            value = Qualifier.class,
            names = {"ABSENT", "BY_RANGE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyOtherQualifierHasAWordInEachLanguage(Qualifier qualifier) {
        Projection projection = of("Basic", qualifier).build();
        String english = marks(projection, ENGLISH);
        String german = marks(projection, GERMAN);
        assertFalse(english.isBlank() || english.equals(qualifier.name()), qualifier.name());
        assertFalse(german.isBlank() || german.equals(english), qualifier.name());
    }

    @Test
    void onlyWhatIsNegatedIsStruckThrough() {
        for (Qualifier qualifier : Qualifier.values()) {
            String line = markup(of("Condition", qualifier).build(), ENGLISH);
            assertEquals(qualifier.negates(), line.contains("class=\"entry has-i off\""), qualifier.name());
        }
    }

    @Test
    void whatIsDangerousComesFirst() {
        Projection projection = of(
                        "AllergyIntolerance",
                        Qualifier.MILD,
                        Qualifier.UNCONFIRMED,
                        Qualifier.HIGH_RISK,
                        Qualifier.SEVERE)
                .build();
        assertEquals("Severe, High risk, Not confirmed", marks(projection, ENGLISH));
        assertTrue(markup(projection, ENGLISH).contains("flag alarm"));
    }

    @Test
    void whatIsNotSoIsNotCalledSevereOrHigh() {
        Projection refuted = of("AllergyIntolerance", Qualifier.REFUTED, Qualifier.SEVERE, Qualifier.HIGH_RISK)
                .build();
        assertEquals("Ruled out", marks(refuted, ENGLISH));
        Projection cancelled = of("Observation", Qualifier.CANCELLED)
                .judged(Optional.of("HH"), Judgement.CRITICAL)
                .build();
        assertFalse(markup(cancelled, ENGLISH).contains("Critically high"));
        Projection mistaken = of("Observation", Qualifier.IN_ERROR, Qualifier.PRELIMINARY, Qualifier.MODIFIED)
                .build();
        assertEquals("Entered in error", marks(mistaken, ENGLISH));
    }

    @Test
    void aProhibitionThatWasStoppedSaysBoth() {
        Projection projection = of("MedicationRequest", Qualifier.PROHIBITION, Qualifier.OVER)
                .status(Optional.of("stopped"))
                .build();
        assertEquals("Do not take, Stopped", marks(projection, ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HH | CRITICAL | Critically high | alarm | S_ALARM",
                "AA | CRITICAL | Critically out of range | alarm | S_ALARM",
                "H | OUTSIDE | High | look | S_HIGH",
                "L< | OUTSIDE | Very low | look | S_LOW",
                "POS | OUTSIDE | Positive | look | S_DIFF",
                "HM | OUTSIDE | Held for medical review | look | S_DIFF",
                "NR | NORMAL | Not reactive | quiet | S_OK",
                "null | NONE | No range defined | quiet | S_NONE",
                "17 | NOT_UNDERSTOOD | “17”: not understood | look | S_DIFF",
                "Suspekt (+) | NOT_UNDERSTOOD | “Suspekt (+)”: not understood | look | S_DIFF",
            })
    void aJudgementHasAWordAToneAndAShape(String flag, Judgement judgement, String words, String tone, Icon shape) {
        Projection projection =
                of("Observation").judged(Optional.of(flag), judgement).build();
        assertEquals(Optional.of(words), FlagMark.words(projection, ENGLISH));
        assertEquals(tone, FlagMark.tone(judgement));
        assertEquals(shape, FlagMark.shape(projection));
    }

    @ParameterizedTest
    @CsvSource({
        "H,OUTSIDE,Above the report’s range",
        "L,OUTSIDE,Below the report’s range",
        "N,NORMAL,Within the report’s range"
    })
    void whatTheRangeSaysIsNotPutIntoTheMouthOfTheSource(String flag, Judgement judgement, String words) {
        Projection projection = of("Observation", Qualifier.BY_RANGE)
                .judged(Optional.of(flag), judgement)
                .build();
        assertEquals(Optional.of(words), FlagMark.words(projection, ENGLISH));
    }

    @Test
    void aContradictionNamesTheOtherSide() {
        Projection byRange =
                of("Observation", Qualifier.CONTRADICTED, Qualifier.BY_RANGE).build();
        assertEquals("The source says otherwise", marks(byRange, ENGLISH));
        Projection bySource = of("Observation", Qualifier.CONTRADICTED).build();
        assertEquals("Its own range says otherwise", marks(bySource, ENGLISH));
    }

    @Test
    void ourWordsNumbersUnitsAndDatesAreTheReaders() {
        Projection projection = of("Observation")
                .title(Optional.of(Wording.of("Blood pressure 1.5")))
                .value(Optional.of(Wording.amount("130.5/85", "")), Optional.of("mm[Hg]"))
                .details(Optional.of(Wording.of("Mean ").and(Wording.amount("99.5", "mm[Hg]"))))
                .when(Optional.of(Wording.term("at-age", Wording.amount("7.5", ""))))
                .build();
        String german = markup(projection, GERMAN);
        for (String part : List.of(
                ">Blood pressure 1.5</a>",
                "<b>130,5/85</b><span class=\"unit\">mmHg</span>",
                "Mean 99,5\u00a0mmHg · ",
                "im Alter von 7,5 · ")) {
            assertTrue(german.contains(part), () -> part + " in " + german);
        }
        assertTrue(markup(projection, ENGLISH).contains("at the age of 7.5 · "));
    }

    @Test
    void theSourcesOwnWordsAreNotChanged() {
        Projection projection = of("Observation")
                .value(Optional.of(Wording.of("1.5")), Optional.empty())
                .build();
        assertTrue(markup(projection, GERMAN).contains("<b>1.5</b>"));
    }

    @Test
    void aSentenceThatThereIsNoneStandsAsItIs() {
        Projection projection = of("AllergyIntolerance", Qualifier.ABSENT)
                .title(Optional.of(Wording.of("No known allergies")))
                .date(Optional.of(PartialDate.parse("2020")))
                .build();
        String line = markup(projection, ENGLISH);
        assertTrue(line.contains(">No known allergies</a>"));
        assertFalse(line.contains("flag"));
        assertFalse(line.contains("off"));
    }

    @Test
    void aStateThatDoesNotGoWithoutSayingIsSaid() {
        Projection projection = of("Condition").status(Optional.of("relapse")).build();
        assertTrue(markup(projection, ENGLISH).contains("Came back"));
        assertFalse(markup(of("Condition").status(Optional.of("active")).build(), ENGLISH)
                .contains("flag"));
    }
}
