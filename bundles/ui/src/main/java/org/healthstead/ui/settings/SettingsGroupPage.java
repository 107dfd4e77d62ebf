// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.settings.Setting;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/**
 * The settings of one component, drawn from its metadata. Its form posts to the same address: saved, it leads back with
 * {@code ?saved=yes}; refused, it keeps what was typed and says at each field what is wrong.
 */
public final class SettingsGroupPage extends ShellPage {

    private final String title;

    public SettingsGroupPage(PageParameters parameters) {
        super(parameters);
        SettingsService service = UiShell.get().services().settings().require();
        String pid = AddressParameters.text(parameters, "pid").orElse("");
        SettingsGroup group = service.get(pid, getLocale(), caller());
        title = group.title();
        HttpServletRequest request = (HttpServletRequest) getRequest().getContainerRequest();
        Map<String, String> typed = Map.of();
        Map<String, Problem> wrong = Map.of();
        if (request.getMethod().equals("POST")) {
            typed = typed(group, request);
            wrong = service.save(pid, typed, caller());
            if (wrong.isEmpty()) {
                throw new SeeOther(Addresses.with(Addresses.settings(pid), "saved", "yes"));
            }
        }
        add(new Label("heading", title));
        add(new Label("about", group.description()));
        boolean isSaved = AddressParameters.text(parameters, "saved").isPresent();
        add(new SettingsForm("form", group, typed, wrong, isSaved));
    }

    /** A box that is not ticked is not sent. */
    private static Map<String, String> typed(SettingsGroup group, HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Setting setting : group.settings()) {
            String value = request.getParameter(SettingsForm.name(setting));
            if (setting.type() == Setting.Type.YES_NO) {
                typed.put(setting.id(), value == null ? "false" : "true");
            } else if (value != null) {
                typed.put(setting.id(), value);
            }
        }
        return typed;
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "settings";
    }
}
