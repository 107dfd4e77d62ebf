// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.List;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.SheetSection;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.context.Languages;

/** Paper, language and parts of a sheet as links, and what can be done with it. Not printed. */
final class SheetChooser extends HtmlComponent {

    private final transient SheetChoice choice;
    private final transient List<SheetSection> sections;

    SheetChooser(String id, SheetChoice choice, Sheets.Made made) {
        super(id);
        this.choice = choice;
        this.sections = made.all();
    }

    @Override
    protected void write(Html html) {
        html.open("div", "class", "bar");
        html.open("nav", "class", "seg", "aria-label", messages().get("print.paper"));
        for (Paper paper : choice.name().papers()) {
            link(html, choice.on(paper), words(paper), paper == choice.paper());
        }
        html.close().open("nav", "class", "seg", "aria-label", messages().get("print.language"));
        for (String language : Languages.SPOKEN) {
            boolean isChosen = language.equals(choice.locale().getLanguage());
            link(html, choice.in(language), Languages.nameOf(language), isChosen);
        }
        html.close();
        save(html, choice.fileAddress(), "print.save");
        if (choice.paper() == Paper.PHONE) {
            save(html, choice.pictureAddress(), "print.save.picture");
        }
        html.open("button", "class", "btn go", "type", "button", "data-print", "");
        html.icon(Icon.PRINT).text(messages().get("print.now")).close().close();
        parts(html);
    }

    private String words(Paper paper) {
        return messages()
                .get(
                        switch (paper) {
                            case A4 -> "print.paper.a4";
                            case LETTER -> "print.paper.letter";
                            case CARD -> "print.paper.card";
                            case PHONE -> "print.paper.phone";
                        });
    }

    private void save(Html html, String address, String key) {
        html.open("a", "class", "btn", "href", address, "download", "");
        html.icon(Icon.GET).text(messages().get(key)).close();
    }

    private void parts(Html html) {
        html.open("div", "class", "bar");
        html.open("nav", "class", "chips", "aria-label", messages().get("print.parts"));
        for (SheetSection section : sections) {
            boolean isShown = !choice.without().contains(section.id());
            html.open(
                    "a",
                    "class",
                    "chip",
                    "href",
                    choice.toggled(section.id()).address(),
                    "aria-current",
                    isShown ? "true" : null);
            html.text(section.heading());
            html.element("span", "vh", " " + messages().get(isShown ? "print.part.leave" : "print.part.put"))
                    .close();
        }
        html.close().close();
    }

    private static void link(Html html, SheetChoice to, String words, boolean isChosen) {
        html.open("a", "href", to.address(), "aria-current", isChosen ? "true" : null)
                .text(words)
                .close();
    }
}
