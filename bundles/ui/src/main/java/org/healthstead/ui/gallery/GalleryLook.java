// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PersonMark;

/** Colours, people, type, icons. */
final class GalleryLook extends HtmlComponent {

    private static final List<String> COLOURS = List.of(
            "paper", "sheet", "tint", "line", "edge", "ink", "ink2", "ink3", "look", "alarm", "good", "me", "band",
            "mark");
    private static final List<String> SIZES = List.of("z5", "z4", "z3", "z2", "z1");
    private static final int LONG_NAME = 120;

    GalleryLook(String id) {
        super(id);
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        Card.open(html, "colours", messages().get("gallery.colours"));
        html.open("ul", "class", "swatches gap-s");
        for (String colour : COLOURS) {
            html.open("li").element("i", "c-" + colour, "").text(colour).close();
        }
        html.close();
        Card.close(html);
        people(html);
        Card.open(html, "type", messages().get("gallery.type"));
        html.open("div", "class", "sizes stack gap-s");
        SIZES.forEach(size -> html.element("p", size, messages().get("gallery.sentence")));
        html.element("p", null, messages().get("gallery.sentence") + " 0123456789");
        html.element("p", "small mute", messages().get("gallery.sentence")).close();
        Card.close(html);
        Card.open(html, "icons", messages().get("gallery.icons")).open("ul", "class", "icons gap-s");
        for (Icon icon : Icon.values()) {
            html.open("li").icon(icon).text(icon.symbol()).close();
        }
        html.close();
        Card.close(html);
    }

    private void people(Html html) {
        Card.open(html, "people", messages().get("people.title")).open("div", "class", "row people gap-s");
        String name = messages().get("gallery.person");
        String longName = (name + " ").repeat(LONG_NAME).substring(0, LONG_NAME).strip();
        for (int colour = 1; colour <= 6; colour++) {
            boolean isLast = colour == 6;
            Person person = new Person(
                    new PersonId(new UUID(0, colour)),
                    isLast ? longName : name + " " + colour,
                    colour % 2 == 0 ? Optional.empty() : Optional.of(PartialDate.parse("1900-0" + colour)),
                    Optional.empty(),
                    colour);
            html.open("span", "class", "who p" + colour);
            PersonMark.write(html, person, messages());
            html.close();
        }
        html.close();
        Card.close(html);
    }
}
