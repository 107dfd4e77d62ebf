// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.growth.PrintedGrowth;

/** The sheets that there are, in the order in which they are offered. */
public enum SheetName {
    SUMMARY("summary", Icon.DOC, "print.summary", "print.summary.what"),
    EMERGENCY("emergency", Icon.SHIELD, "print.emergency", "print.emergency.what"),
    MEDICATIONS("medications", Icon.PILL, "print.plan", "print.plan.what"),
    IMMUNIZATIONS("immunizations", Icon.SHOT, "print.vaccines", "print.vaccines.what"),
    RESULTS("results", Icon.FLASK, "print.results.all", "print.results.what"),
    SERIES("series", Icon.CHART, "print.series", "print.series.what"),
    GROWTH("growth", Icon.CHART, "growth.heading", "print.growth.what"),
    VISIT("visit", Icon.VISIT, "print.visit", "print.visit.what"),
    QUESTIONS("questions", Icon.NOTE, "print.questions", "print.questions.what");

    private final String code;
    private final Icon icon;
    private final String titleKey;
    private final String purposeKey;

    SheetName(String code, Icon icon, String titleKey, String purposeKey) {
        this.code = code;
        this.icon = icon;
        this.titleKey = titleKey;
        this.purposeKey = purposeKey;
    }

    /** The name in addresses. */
    public String code() {
        return code;
    }

    Icon icon() {
        return icon;
    }

    /** True for a sheet that a person can be all it is about; a series is printed from its page. */
    boolean isOfPerson() {
        return this != SERIES;
    }

    /** True for a sheet that there is of a person. */
    boolean isFor(Person person) {
        return isOfPerson() && (this != GROWTH || PrintedGrowth.isFor(person));
    }

    /** What it can be printed on. */
    List<Paper> papers() {
        return Stream.of(Paper.values())
                .filter(paper -> paper.isSheet() || this == EMERGENCY)
                .toList();
    }

    /** Key of what the sheet is called. */
    String titleKey() {
        return titleKey;
    }

    /** Key of a sentence that says what stands on it. */
    String purposeKey() {
        return purposeKey;
    }

    public static Optional<SheetName> ofCode(String code) {
        for (SheetName name : values()) {
            if (name.code.equals(code)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
