// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.settings;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;

/** What can be set, of the core and of plugins, for administrators. */
public final class SettingsPage extends ShellPage {

    public SettingsPage(PageParameters parameters) {
        super(parameters);
        List<SettingsGroup> groups =
                UiShell.get().services().settings().require().list(getLocale(), caller());
        add(new HtmlComponent("groups") {
            @Override
            protected void write(Html html) {
                groups.forEach(group -> line(html, group));
            }
        });
    }

    private static void line(Html html, SettingsGroup group) {
        boolean isPlugin = !group.bundle().startsWith("org.healthstead.");
        html.open("li", "class", "entry has-i").icon(isPlugin ? Icon.PLUG : Icon.MORE);
        html.open("span", "class", "what");
        html.link(Addresses.settings(group.pid()), group.title());
        html.element("span", null, group.description()).close().close();
    }

    @Override
    protected String title() {
        return messages().get("settings.title");
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
