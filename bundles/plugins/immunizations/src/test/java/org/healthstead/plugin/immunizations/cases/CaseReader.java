// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.plugin.immunizations.cases.CdsiCase.ExpectedDose;
import org.healthstead.plugin.immunizations.engine.ActiveObservation;
import org.healthstead.plugin.immunizations.engine.DoseStatus;
import org.healthstead.plugin.immunizations.engine.GivenDose;
import org.healthstead.plugin.immunizations.engine.Patient;
import org.healthstead.plugin.immunizations.engine.SeriesStatus;
import org.healthstead.plugin.immunizations.schedule.AntigenSeries.Gender;

/**
 * Reads CDC's two layouts: "healthy childhood and adult" and "underlying conditions", which has observations as well. A
 * row without id or without expectation is refused, because it would pass whatever we did.
 */
final class CaseReader {

    private static final int DOSES = 7;
    private static final int OBSERVATIONS = 3;
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** What the workbooks call the vaccine groups, in small letters; others have their own name. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("dtap", "DTaP/Tdap/Td"),
            Map.entry("tdap", "DTaP/Tdap/Td"),
            Map.entry("td", "DTaP/Tdap/Td"),
            Map.entry("pol", "Polio"),
            Map.entry("ipol", "Polio"),
            Map.entry("ipv", "Polio"),
            Map.entry("pcv", "Pneumococcal"),
            Map.entry("ppsv", "Pneumococcal"),
            Map.entry("var", "Varicella"),
            Map.entry("mcv", "Meningococcal"),
            Map.entry("menacwy", "Meningococcal"),
            Map.entry("rota", "Rotavirus"),
            Map.entry("flu", "Influenza"),
            Map.entry("menb", "Meningococcal B"),
            Map.entry("vaccinia", "Orthopoxvirus"),
            Map.entry("je", "Japanese Encephalitis"),
            Map.entry("yf", "Yellow Fever"));

    private final String file;
    private final List<String> groups;

    CaseReader(String file, List<String> groups) {
        this.file = file;
        this.groups = groups;
    }

    /** Whether a file has cases; the folder may have others beside them. */
    static boolean hasCases(String text) {
        String head = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return head.contains("cdc_test_id,") && head.contains("series_status");
    }

    List<CdsiCase> read(String text) {
        List<CdsiCase> cases = new ArrayList<>();
        int row = 1;
        for (Map<String, String> cells : CsvRows.of(text)) {
            row++;
            try {
                cases.add(new Row(cells).read());
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(file + ", row " + row + ": " + e.getMessage(), e);
            }
        }
        return cases;
    }

    private final class Row {

        private final Map<String, String> cells;

        Row(Map<String, String> cells) {
            this.cells = cells;
        }

        CdsiCase read() {
            String id = needed("cdc_test_id");
            return new CdsiCase(
                    file,
                    id,
                    cell("test_case_name"),
                    new Patient(date("dob", true), gender(), null),
                    observations(),
                    date("assessment_date", true),
                    group(),
                    doses(id),
                    SeriesStatus.valueOf(constant(needed("series_status"))),
                    doseNumber(),
                    date("earliest_date", false),
                    date("recommended_date", false),
                    date("past_due_date", false));
        }

        private int doseNumber() {
            String number = cell("forecast_#");
            return number.isEmpty() || number.equals("-") ? 0 : Integer.parseInt(number);
        }

        private Gender gender() {
            return switch (needed("gender").toUpperCase(Locale.ROOT)) {
                case "F" -> Gender.FEMALE;
                case "M" -> Gender.MALE;
                default -> Gender.UNKNOWN;
            };
        }

        /** A group that we do not know keeps its name; the case then fails for want of a forecast. */
        private String group() {
            String name = needed("vaccine_group");
            String ours = GROUPS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            return groups.stream().filter(ours::equalsIgnoreCase).findFirst().orElse(name);
        }

        private List<ActiveObservation> observations() {
            List<ActiveObservation> all = new ArrayList<>();
            for (int i = 1; i <= OBSERVATIONS; i++) {
                String code = cell("observation_code_" + i);
                if (!code.isEmpty()) {
                    all.add(new ActiveObservation(padded(code, 3), date("observation_date_" + i, false)));
                }
            }
            return all;
        }

        private List<ExpectedDose> doses(String id) {
            List<ExpectedDose> all = new ArrayList<>();
            for (int i = 1; i <= DOSES; i++) {
                LocalDate given = date("date_administered_" + i, false);
                if (given != null) {
                    String maker = cell("mvx_" + i);
                    String name = cell("vaccine_name_" + i);
                    GivenDose dose = new GivenDose(
                            id + "#" + i,
                            given,
                            padded(needed("cvx_" + i), 2),
                            maker.isEmpty() ? null : maker,
                            name.isEmpty() ? null : name,
                            false);
                    DoseStatus status = DoseStatus.valueOf(constant(needed("evaluation_status_" + i)));
                    all.add(new ExpectedDose(dose, status, cell("evaluation_reason_" + i)));
                }
            }
            return all;
        }

        /** A cell that lost its zeros in a spreadsheet gets them back. */
        private String padded(String code, int length) {
            return "0".repeat(Math.max(0, length - code.length())) + code;
        }

        private String constant(String words) {
            return words.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        }

        /** ISO, American, or the number of a spreadsheet. */
        private LocalDate date(String column, boolean needed) {
            String cell = needed ? needed(column) : cell(column);
            if (cell.isEmpty() || cell.equals("-")) {
                return null;
            }
            if (cell.contains("/")) {
                return LocalDate.parse(cell, AMERICAN);
            }
            return cell.contains("-") ? LocalDate.parse(cell) : SERIAL_ZERO.plusDays((long) Double.parseDouble(cell));
        }

        private String needed(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw new IllegalArgumentException("the case has no " + column);
            }
            return cell;
        }

        private String cell(String column) {
            String cell = cells.get(column);
            if (cell == null && column.equals("assessment_date")) {
                cell = cells.get("assessment date");
            }
            return cell == null ? "" : cell;
        }
    }
}
