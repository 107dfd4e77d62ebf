// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetService;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /sheets}: what a person prints, as PDF. */
@Component(service = ApiResource.class)
public final class SheetsResource implements ApiResource {

    private static final int MAX_LANGUAGE = 35;

    private final SheetService sheets;

    @Activate
    public SheetsResource(@Reference SheetService sheets) {
        this.sheets = sheets;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.SHEETS_PRINT, this::print);
    }

    private ApiAnswer print(ApiCall call) {
        PersonId person = call.requiredPerson();
        String name = call.path("name");
        if (!sheets.names().contains(name)) {
            throw ApiRefusal.of(
                    ProblemCode.API_UNKNOWN,
                    "There is no such sheet. Those that there are: " + String.join(", ", sheets.names()) + ".");
        }
        Locale locale = call.query()
                .one("language")
                .filter(tag -> tag.length() <= MAX_LANGUAGE)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
        Paper paper = call.query()
                .one("paper")
                .map(code -> Paper.ofCode(code)
                        .orElseThrow(() -> ApiRefusal.parameter("paper", "a4, letter, card or phone")))
                .orElse(Paper.A4);
        byte[] pdf = sheets.pdf(name, person, paper, locale, call.caller());
        return new ApiAnswer(
                200,
                "application/pdf",
                Map.of("Content-Disposition", FileNames.attachment("healthstead-" + LocalDate.now() + ".pdf")),
                pdf.length,
                out -> out.write(pdf));
    }
}
