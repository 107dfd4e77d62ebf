// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.overview.CardChoice;
import org.healthstead.ui.overview.CardChoices;
import org.healthstead.ui.overview.OverviewCardsPage;

/**
 * Keeps which cards of a person's overview the caller wants to see, in which order. The button says how it is to be
 * afterwards, so that pressing it twice, or in two windows, does no more than pressing it once.
 */
final class CardsAction implements Action {

    private static final Pattern CARD = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    /** Says that there is nothing before it, where there is not; no card has this name. */
    private static final String NOTHING_MORE = " .";

    private final UiServices services;

    CardsAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return OverviewCardsPage.address(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        PersonId person = PersonId.parse(path.group(1));
        String wanted = request.getParameter("cards");
        if (wanted == null) {
            throw ProblemCode.UI_ACTION
                    .problem("How the cards are to be is missing.")
                    .exception();
        }
        services.persons()
                .find(person, caller)
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person, or not for you to see.")
                        .exception());
        InstallationStore store = services.preferences().require();
        CardChoice before = CardChoices.read(services.preferences().find(), person, caller);
        CardChoices.write(store, person, caller, CardChoice.parse(wanted));
        String card = request.getParameter("card");
        boolean isNamed = card != null && CARD.matcher(card).matches();
        Routes.seeOther(
                response,
                Addresses.with(page(path), "card", isNamed ? card : "", "was", (before.text() + NOTHING_MORE).strip()));
    }
}
