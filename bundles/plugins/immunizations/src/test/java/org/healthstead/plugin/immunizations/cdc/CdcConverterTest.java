// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.plugin.immunizations.cdc.CdcConverter.CdcZip;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase;
import org.healthstead.plugin.immunizations.schedule.ScheduleProblems;
import org.healthstead.plugin.immunizations.schedule.ScheduleReader;
import org.healthstead.plugin.immunizations.schedule.Span;
import org.junit.jupiter.api.Test;

class CdcConverterTest {

    private static final String SCHEDULE = """
        <scheduleSupportingData><liveVirusConflicts/>
        <vaccineGroups><vaccineGroup><name>Measles </name><administerFullVaccineGroup/></vaccineGroup></vaccineGroups>
        <vaccineGroupToAntigenMap><vaccineGroupMap><name>Measles</name><antigen>Measles</antigen></vaccineGroupMap>
        </vaccineGroupToAntigenMap>
        <cvxToAntigenMap><cvxMap><cvx>03</cvx><shortDescription>MMR</shortDescription>
        <association><antigen>Measles</antigen></association></cvxMap></cvxToAntigenMap>
        <observations><observation><observationCode>007</observationCode><observationTitle>Pregnant</observationTitle>
        <codedValues><codedValue><code>77386006</code><codeSystem>SNOMED</codeSystem><text>x</text></codedValue>
        <codedValue><code>VXC1</code><codeSystem>CDCPHINVS</codeSystem><text>x</text></codedValue></codedValues>
        </observation></observations></scheduleSupportingData>
        """;

    private static final String MEASLES = """
        <antigenSupportingData><immunity/><contraindications/><series><seriesName>One dose</seriesName>
        <targetDisease>Measles</targetDisease><seriesType>Standard</seriesType><requiredGender/>
        <selectSeries><defaultSeries>Yes</defaultSeries><seriesGroup>1</seriesGroup>
        <seriesPriority>A</seriesPriority><seriesPreference>n/a</seriesPreference></selectSeries>
        <indication/><seriesDose><doseNumber>Dose 1</doseNumber>
        <age><minAge>12 months - 4 days</minAge><effectiveDate>20250827</effectiveDate></age><interval/>
        <preferableVaccine><cvx>03</cvx><beginAge>12 months</beginAge></preferableVaccine>
        <conditionalSkip><context>Both</context><setLogic>n/a</setLogic><set><conditionLogic/>
        <condition><conditionType>Vaccine Count By Age</conditionType><doseCount>1</doseCount><doseType>valid</doseType>
        <doseCountLogic>Greater Than</doseCountLogic><vaccineTypes>03</vaccineTypes></condition></set></conditionalSkip>
        </seriesDose></series></antigenSupportingData>
        """;

    private static CdcZip zip(String name, String... namesAndTexts) {
        return zipIn("Version 9.01 - 508", name, namesAndTexts);
    }

    private static CdcZip zipIn(String folder, String name, String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(folder + "/XML/" + namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CdcZip(name, bytes.toByteArray());
    }

    private static CdcZip base(String measles) {
        return zip(
                "base.zip",
                "ScheduleSupportingData.xml",
                SCHEDULE,
                "AntigenSupportingData- Measles-508.xml",
                measles,
                "Thumbs.db",
                "no xml");
    }

    private static KnowledgeBase convert(CdcZip... zips) {
        return ScheduleReader.read("made", CdcConverter.convert("X", "Title", List.of(zips)));
    }

    @Test
    void theZipIsReadAsItIsPublished() {
        KnowledgeBase base = convert(base(MEASLES));
        assertEquals("9.01", base.source().version());
        assertEquals("Measles", base.groups().getFirst().name(), "without the space at its end");
        var dose = base.antigens().getFirst().series().getFirst().doses().getFirst();
        assertEquals(new Span(12, -4), dose.ages().getFirst().minimum());
        assertEquals(1, dose.skips().size());
        assertTrue(dose.intervals().isEmpty(), "an empty element is no interval");
        assertEquals(List.of("PHINVS:VXC1"), base.observations().get("007").codes(), "no code of SNOMED CT");
    }

    @Test
    void aFurtherZipReplacesAntigens() {
        CdcZip overlay = zip(
                "overlay.zip", "AntigenSupportingData- Measles-508.xml", MEASLES.replace("12 months -", "9 months -"));
        KnowledgeBase base = convert(base(MEASLES), overlay);
        var dose = base.antigens().getFirst().series().getFirst().doses().getFirst();
        assertEquals(new Span(9, -4), dose.ages().getFirst().minimum());
        assertTrue(
                base.source().origin().contains("base.zip sha256="),
                base.source().origin());
        assertTrue(
                base.source().origin().contains("overlay.zip sha256="),
                base.source().origin());
    }

    @Test
    void aZipThatDoesNotSayItsVersionIsReadAsWell() {
        CdcZip zip = zipIn(
                "A variant",
                "base.zip",
                "ScheduleSupportingData.xml",
                SCHEDULE,
                "AntigenSupportingData- Measles.xml",
                MEASLES);
        assertEquals("unknown", convert(zip).source().version());
    }

    @Test
    void whatCannotBeConvertedIsRefusedWithItsLine() {
        refused("5", base(MEASLES.replace("Dose 1</doseNumber>", "Dose 1</wrong>")));
        refused("6", base(MEASLES.replace("12 months - 4 days", "a year")));
        refused("9", base(MEASLES.replace("Vaccine Count By Age", "Weather")));
        refused("1", base("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>" + MEASLES));
        refused("0", zip("base.zip", "ScheduleSupportingData.xml", SCHEDULE));
        refused("0", new CdcZip("base.zip", "not a zip".getBytes(StandardCharsets.UTF_8)));
    }

    /** Whatever is in the XML, it is converted or refused as a problem; nothing else is thrown. */
    @Test
    void randomMistakesAreRefusedAsProblems() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder measles = new StringBuilder(MEASLES);
            for (int j = random.nextInt(3); j >= 0; j--) {
                int at = random.nextInt(measles.length());
                switch (random.nextInt(3)) {
                    case 0 -> measles.setCharAt(at, "<>/&;0 -x\u0000é".charAt(random.nextInt(11)));
                    case 1 -> measles.delete(at, Math.min(measles.length(), at + random.nextInt(40)));
                    default ->
                        measles.insert(at, measles.substring(at, Math.min(measles.length(), at + random.nextInt(80))));
                }
            }
            try {
                convert(base(measles.toString()));
            } catch (ProblemException e) {
                assertTrue(
                        e.problem().code().startsWith("HS-IMMUNIZATIONS-SCHEDULE-"),
                        e.problem().code());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + measles, e);
            }
        }
    }

    private static void refused(String line, CdcZip zip) {
        Problem problem = assertThrows(ProblemException.class, () -> CdcConverter.convert("X", "Title", List.of(zip)))
                .problem();
        assertEquals(ScheduleProblems.NOT_CONVERTED, problem.code());
        assertEquals(line, problem.arguments().getLast(), problem.detail());
        assertFalse(problem.detail().contains("hostname"));
    }
}
