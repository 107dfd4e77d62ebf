// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.merge.BodyChange;
import org.healthstead.ui.merge.BodyChanges;
import org.healthstead.ui.parts.ServerTimes;
import org.healthstead.ui.values.ChangeWriter;
import org.healthstead.ui.values.References;

/**
 * Says what a source states now of an entry that shows what a person wrote, and asks which of the two counts. Once that
 * is decided, it is a line with a way to decide again.
 */
final class SourceNotice extends HtmlComponent {

    private static final int MOST_CHANGES = 12;

    private final transient Entry entry;
    private final transient Optional<SourceStatement> statement;
    private final transient List<BodyChange> changes;
    private final transient References references;
    private final boolean mayChange;

    /**
     * @param entry as it is now
     * @param statement what its source says; empty when there is nothing to say
     * @param mayChange whether the reader may change the entry
     */
    SourceNotice(
            String id, Entry entry, Optional<SourceStatement> statement, References references, boolean mayChange) {
        super(id);
        this.entry = entry;
        this.statement = statement;
        this.references = references;
        this.mayChange = mayChange;
        changes = statement
                .map(says -> BodyChanges.between(entry.body(), says.entry().body()))
                .orElse(List.of());
        setVisible(!changes.isEmpty());
    }

    @Override
    protected void write(Html html) {
        SourceStatement says = statement.orElseThrow();
        if (says.declinedAt().isEmpty()) {
            html.open("div", "class", "notice look", "role", "note")
                    .icon(Icon.S_DIFF)
                    .open("div");
            said(html, says, "entry.says");
            differences(html);
            if (mayChange) {
                form(html).open("p", "class", "row");
                button(html, "take", says, "entry.says.take");
                button(html, "keep", says, "entry.says.keep");
                html.close().close();
            }
            html.close().close();
        } else {
            declined(html, says);
        }
    }

    private void declined(Html html, SourceStatement says) {
        html.open("details", "class", "small")
                .element(
                        "summary",
                        null,
                        messages().get("entry.says.kept", SourceMark.words(says.source(), messages())));
        said(html, says, "entry.says.then");
        differences(html);
        if (mayChange) {
            form(html).open("p", "class", "row");
            button(html, "ask", says, "entry.says.ask");
            html.close().close();
        }
        html.close();
    }

    private void said(Html html, SourceStatement says, String key) {
        String when = ServerTimes.words(says.entry().recordedAt(), messages());
        html.open("p").text(messages().get(key, SourceMark.words(says.source(), messages()), when));
        html.text(" ")
                .link(
                        Addresses.with(
                                Addresses.entry(entry.id()),
                                "version",
                                Integer.toString(says.entry().version())),
                        messages().get("entry.version", says.entry().version()));
        html.close();
    }

    private void differences(Html html) {
        html.open("ul");
        new ChangeWriter(html, messages(), references).writeItems(changes, MOST_CHANGES);
        html.close();
    }

    private Html form(Html html) {
        html.open("form", "method", "post", "action", Addresses.entry(entry.id()) + "/source");
        return html.empty("input", "type", "hidden", "name", "version", "value", Integer.toString(entry.version()));
    }

    private void button(Html html, String name, SourceStatement says, String key) {
        String version = Integer.toString(says.entry().version());
        html.open("button", "class", "btn slim", "type", "submit", "name", name, "value", version);
        html.text(messages().get(key)).close();
    }
}
