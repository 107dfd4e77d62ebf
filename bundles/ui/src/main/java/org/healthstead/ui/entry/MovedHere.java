// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Says whose record an entry was in before somebody moved it, and takes it back there. */
final class MovedHere extends HtmlComponent {

    private final transient Entry entry;
    private final transient Optional<Person> from;
    private final boolean mayChange;

    MovedHere(String id, Entry entry, Optional<Person> from, boolean mayChange) {
        super(id);
        this.entry = entry;
        this.from = from;
        this.mayChange = mayChange;
        setVisible(from.isPresent());
    }

    @Override
    protected void write(Html html) {
        html.open("p", "class", "small mute")
                .text(messages().get("entry.moved.from", from.orElseThrow().name()))
                .close();
        if (mayChange) {
            html.open("form", "class", "gap-s", "method", "post", "action", Addresses.entry(entry.id()) + "/move");
            html.open("button", "class", "btn plain slim", "type", "submit", "name", "undo", "value", "move");
            html.text(messages().get("entry.moved.back")).close().close();
        }
    }
}
