// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginCatalogue.Offer;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * The plugins of this installation, for administrators. {@code ?done=} and {@code ?plugin=} say what was just done,
 * {@code ?problem=} why it was refused. Its forms post to {@link org.healthstead.ui.http}.
 */
public final class PluginsPage extends ShellPage {

    private static final int REFRESH_SECONDS = 2;

    private final transient List<Plugin> plugins;

    public PluginsPage(PageParameters parameters) {
        super(parameters);
        UiServices services = UiShell.get().services();
        PluginService service = services.plugins().require();
        plugins = service.list(caller());
        String problem = AddressParameters.text(parameters, "said")
                .flatMap(key -> services.problems().find(key, caller()))
                .map(said -> ProblemWords.of(said, messages()))
                .or(() -> AddressParameters.text(parameters, "problem")
                        .flatMap(code -> ProblemWords.of(code, messages())))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new PluginsNotice("safe", "plugins.safe").setVisible(service.isSafeMode()));
        add(new WebMarkupContainer("form")
                .add(AttributeModifier.replace("action", Addresses.PLUGINS))
                .add(AttributeModifier.replace("data-broken", messages().get("problem.HS-UPLOAD-BROKEN")))
                .add(AttributeModifier.replace("data-large", messages().get("problem.HS-WEB-TOO-LARGE"))));
        add(new PluginList("plugins", plugins, UiShell.get().contributions(), settings(services))
                .add(AttributeModifier.replace("data-refresh", isBusy() ? "1000" : null)));
        add(offers(services));
        String name = AddressParameters.text(parameters, "plugin").orElse("");
        add(new PluginDone(
                "done",
                problem.isEmpty() ? AddressParameters.text(parameters, "done").orElse("") : "",
                name,
                plugins.stream().filter(plugin -> plugin.name().equals(name)).findFirst(),
                UiShell.get().contributions().title(name)));
    }

    /** A plugin with several groups of settings is led to the first; the others are on the page of all settings. */
    private Map<String, String> settings(UiServices services) {
        return services.settings().find().map(service -> service.list(getLocale(), caller())).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        SettingsGroup::bundle, group -> Addresses.settings(group.pid()), (first, second) -> first));
    }

    /** What ships, without what runs in that version. */
    private WebMarkupContainer offers(UiServices services) {
        List<Offer> offers =
                services.catalogue().find().map(catalogue -> catalogue.offers(caller())).orElse(List.of()).stream()
                        .filter(offer -> !offer.installed().equals(Optional.of(offer.version())))
                        .toList();
        WebMarkupContainer section = new WebMarkupContainer("offered");
        section.add(new OfferList("offers", offers));
        section.setVisible(!offers.isEmpty());
        return section;
    }

    private boolean isBusy() {
        return plugins.stream().anyMatch(plugin -> plugin.state() == Plugin.State.STARTING);
    }

    @Override
    protected String title() {
        return messages().get("plugins.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "plugins";
    }

    @Override
    protected int refreshSeconds() {
        return isBusy() ? REFRESH_SECONDS : 0;
    }
}
