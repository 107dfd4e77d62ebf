// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PersonMark;

/** The picture of a person, with forms that replace it and take it away. */
final class PhotoCard extends HtmlComponent {

    private static final String SIDE = "128";

    private final transient Person person;

    PhotoCard(String id, Person person) {
        super(id);
        this.person = person;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("about.photo")).close();
        PersonMark.photo(person)
                .ifPresent(address -> html.empty(
                        "img",
                        "src",
                        address,
                        "width",
                        SIDE,
                        "height",
                        SIDE,
                        "alt",
                        messages().get("about.photo.of", person.name())));
        String address = AboutAddresses.photo(person.id());
        html.open(
                "form", "class", "stack gap-s", "method", "post", "enctype", "multipart/form-data", "action", address);
        html.open("div", "class", "row");
        part(html, "centre", true);
        part(html, "top", false);
        html.close();
        html.open("div", "class", "field");
        html.open("label", "for", "photo")
                .text(messages().get("about.photo.choose"))
                .close();
        html.empty("input", "type", "file", "id", "photo", "name", "photo", "accept", "image/jpeg,image/png");
        html.element("small", null, messages().get("about.photo.hint")).close();
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("about.photo.go"))
                .close()
                .close();
        if (person.photo().isPresent()) {
            html.open("form", "class", "gap-s", "method", "post", "action", address + "/remove");
            html.open("button", "class", "btn plain", "type", "submit")
                    .text(messages().get("about.photo.remove"))
                    .close()
                    .close();
        }
    }

    private void part(Html html, String value, boolean isChosen) {
        html.open("label", "class", "tick");
        html.empty("input", "type", "radio", "name", "part", "value", value, "checked", isChosen ? "" : null);
        html.text(messages().get("about.photo.part." + value)).close();
    }
}
