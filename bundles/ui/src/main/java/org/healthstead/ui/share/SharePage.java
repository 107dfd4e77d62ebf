// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.util.Optional;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * Asks whose it is what was shared. {@code ?key=} says what, {@code person}, {@code title} and {@code date} keep what
 * was typed, {@code ?late=yes} that nobody was signed in when it arrived.
 */
public final class SharePage extends ShellPage {

    public SharePage(PageParameters parameters) {
        super(parameters);
        UiServices services = UiShell.get().services();
        Optional<WaitingShare> share = services.shares()
                .find()
                .flatMap(waiting -> AddressParameters.text(parameters, "key")
                        .map(key -> waiting.find(key, caller()))
                        .orElseGet(() -> waiting.newest(caller())));
        boolean isLate = AddressParameters.text(parameters, "late").isPresent();
        String nothing = messages().get(isLate ? "share.late" : "share.nothing");
        add(new NoticePanel("problem", () -> problem(parameters, services)));
        add(new NoticePanel("nothing", () -> share.isEmpty() ? nothing : ""));
        add(share.<Component>map(found -> new ShareForm(
                        "form",
                        found,
                        name -> AddressParameters.text(parameters, name),
                        SharePeople.of(services, caller())))
                .orElseGet(() -> new WebMarkupContainer("form"))
                .setVisible(share.isPresent()));
    }

    /** Where something waits. */
    public static String address(String key) {
        return Addresses.with(Addresses.SHARE, "key", key);
    }

    private String problem(PageParameters parameters, UiServices services) {
        return AddressParameters.text(parameters, "said")
                .flatMap(key -> services.problems().find(key, caller()))
                .map(said -> ProblemWords.of(said, messages()))
                .or(() -> AddressParameters.text(parameters, "problem")
                        .flatMap(code -> ProblemWords.of(code, messages())))
                .orElse("");
    }

    @Override
    protected String title() {
        return messages().get("share.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "share";
    }
}
