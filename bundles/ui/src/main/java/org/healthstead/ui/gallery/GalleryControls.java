// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.gallery;

import java.util.List;
import java.util.Optional;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.FormChoice;
import org.healthstead.ui.api.FormField;
import org.healthstead.ui.api.FormText;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.ProgressMark;
import org.healthstead.ui.api.UndoToast;

/** Buttons, fields, notices, waiting, paging, undo. */
final class GalleryControls extends HtmlComponent {

    private static final List<String> LOOKS =
            List.of("btn go", "btn", "btn plain", "btn is-focus", "btn go slim", "btn slim");

    GalleryControls(String id) {
        super(id);
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        buttons(html);
        fields(html);
        Card.open(html, "notices", messages().get("gallery.notices")).open("div", "class", "stack gap-s");
        for (Notice.Tone tone : Notice.Tone.values()) {
            String words = messages().get("gallery.sentence");
            Notice.write(html, tone, words, words);
        }
        html.close();
        Card.close(html);
        slow(html);
        UndoToast.write(html, messages().get("gallery.sentence"), Addresses.THEME, "theme", "auto", messages());
    }

    private void buttons(Html html) {
        String act = messages().get("gallery.act");
        Card.open(html, "buttons", messages().get("gallery.buttons")).open("div", "class", "stack gap-s");
        html.open("div", "class", "row");
        for (String look : LOOKS) {
            html.open("button", "class", look, "type", "button").text(act).close();
        }
        html.open("button", "class", "btn", "type", "button", "disabled", "")
                .text(act)
                .close();
        html.open("button", "class", "btn plain icon", "type", "button", "aria-label", act);
        html.icon(Icon.PLUS).close().close();
        html.open("div", "class", "chips");
        chip(html.open("a", "class", "chip", "href", "#buttons", "aria-current", "true"), act);
        chip(html.open("a", "class", "chip", "href", "#buttons"), act);
        chip(html.open("a", "class", "chip ask", "href", "#buttons").icon(Icon.PLUS), act);
        html.close().open("p").open("span", "class", "seg", "role", "group", "aria-label", act);
        chip(html.open("a", "href", "#buttons", "aria-current", "true"), act);
        html.link("#buttons", act).close().close().open("p").open("kbd").text("Ctrl");
        html.close().text(" ").open("kbd").text("K").close().close();
        flags(html);
        html.close();
        Card.close(html);
    }

    private static void chip(Html html, String words) {
        html.text(words).close();
    }

    private void flags(Html html) {
        html.open("div", "class", "row");
        FlagMark.write(html, Icon.S_HIGH, "look", messages().get("flag.H"));
        FlagMark.write(html, Icon.S_LOW, "look", messages().get("flag.L"));
        FlagMark.write(html, Icon.S_OK, "quiet", messages().get("flag.N"));
        FlagMark.write(html, Icon.S_ALARM, "alarm", messages().get("flag.HH"));
        FlagMark.write(html, Icon.S_DONE, "good", messages().get("import.state.done"));
        FlagMark.write(html, Icon.S_OFF, "quiet", messages().get("negated"));
        html.close();
    }

    private void fields(Html html) {
        String act = messages().get("gallery.act");
        String words = messages().get("gallery.sentence");
        Card.open(html, "fields", messages().get("gallery.fields")).open("div", "class", "may gap-s");
        FormField.of("g1", act).hint(words).write(html);
        FormField.of("g2", act).value(act).hint(words).error(words).write(html);
        FormField.of("g3", act).type("password").autocomplete("new-password").write(html);
        FormChoice.of("g4", act).option("a", words).hint(words).write(html, messages());
        FormChoice.of("g7", act).option("a", words).option("b", act).value("b").writeButtons(html);
        html.open("div").open("label", "class", "tick").empty("input", "type", "checkbox", "checked", "");
        html.element("span", null, act).element("span", null, "6").close();
        html.open("label", "class", "tick").empty("input", "type", "radio", "name", "g5", "checked", "");
        html.element("span", null, act).close().close();
        FormText.of("g6", act).value(words).rows(3).write(html);
        html.close();
        Card.close(html);
    }

    private void slow(Html html) {
        String words = messages().get("gallery.sentence");
        Card.open(html, "slow", messages().get("gallery.slow")).open("div", "class", "may");
        EmptyState.write(html, words, words, "#slow", messages().get("gallery.act"));
        html.open("div", "class", "stack gap-s");
        ProgressMark.waiting(html, words);
        ProgressMark.write(html, 0.4, messages().get("import.progress", 40));
        ProgressMark.write(html, -1, words);
        html.close().close();
        new Paging(Optional.of("#slow"), Optional.of("#notices"), Optional.of("#fields")).write(html, messages());
        Card.close(html);
    }
}
