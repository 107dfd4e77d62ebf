// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;

/**
 * The base of every page, with the frame: person, search box, navigation. The markup of a page fills
 * {@code wicket:extend}. Its constructor takes {@link PageParameters}, so that it has a stable address. A page keeps no
 * state between requests.
 */
public abstract class ShellPage extends WebPage {

    private final transient Caller caller;

    protected ShellPage(PageParameters parameters) {
        super(parameters);
        caller = Shell.get().caller();
    }

    /** Title of the page. The names of the person and of the product are added. */
    protected abstract String title();

    /** Whose record the page shows; empty for pages of the household. */
    protected abstract Optional<Person> person();

    /** Id of the {@link NavigationItem} that the page belongs to; empty for none. */
    protected abstract String place();

    /** The caller of this request. */
    protected final Caller caller() {
        return caller == null ? Shell.get().caller() : caller;
    }

    /** The messages of the page's bundle, in the reader's language. */
    protected final Messages messages() {
        return Messages.of(getClass(), getLocale());
    }

    /** The text in the search box. */
    protected String searchText() {
        return "";
    }

    /** Seconds after which a browser without script reloads the page; 0 for never. */
    protected int refreshSeconds() {
        return 0;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Shell shell = Shell.get();
        Locale locale = getLocale();
        Optional<Person> person = person();
        add(new PageRoot("html"));
        String subject = person.map(Person::name).orElseGet(shell::household);
        add(new Label("title", title() + (subject.isBlank() ? "" : " · " + subject) + " · Healthstead"));
        add(new HeadLinks("links", refreshSeconds()));
        add(new TransparentWebMarkupContainer("body")
                .add(AttributeModifier.replace(
                        "class", person.map(p -> "in p" + p.colour()).orElse("in"))));
        add(new Label("skip", Messages.of(ShellPage.class, locale).get("shell.skip")));
        add(new DemonstrationBanner("banner"));
        add(new ShellFrame("frame", person, place(), searchText()).setRenderBodyOnly(true));
        add(new Sprite("sprite"));
    }
}
