// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Arrays;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.UndoToast;

/** Says what was done with an entry a moment ago, and offers to take it back where there is something to take back. */
final class EntryDone extends HtmlComponent {

    private final transient Entry entry;
    private final transient Optional<Done> done;
    private final transient Optional<SourceStatement> statement;

    /** What can be done, as the address of the page says it. */
    private enum Done {
        ADDED("added", "entry.added.done", "/error"),
        CHANGED("changed", "entry.changed.done", "/version"),
        SAME("same", "entry.same.done", ""),
        THERE("there", "documents.there", ""),
        ERROR("error", "entry.error.done", "/error"),
        BACK("back", "entry.back.done", "/version"),
        TAKEN("taken", "entry.says.taken.done", "/version"),
        KEPT("kept", "entry.says.kept.done", "/source");

        private final String name;
        private final String key;
        private final String address;

        Done(String name, String key, String address) {
            this.name = name;
            this.key = key;
            this.address = address;
        }

        static Optional<Done> of(String name) {
            return Arrays.stream(values())
                    .filter(done -> done.name.equals(name))
                    .findFirst();
        }
    }

    /**
     * @param done as the address of the page says it; nothing is shown for what cannot be taken back
     * @param statement what the source of the entry says
     */
    EntryDone(String id, Entry entry, Optional<String> done, Optional<SourceStatement> statement) {
        super(id);
        this.entry = entry;
        this.done = done.flatMap(Done::of);
        this.statement = statement.filter(says -> says.declinedAt().isPresent());
        setRenderBodyOnly(true);
        setVisible(this.done.filter(this::isSo).isPresent());
    }

    private boolean isSo(Done what) {
        return switch (what) {
            case ERROR -> EntryActions.isInError(entry);
            case KEPT -> statement.isPresent();
            case ADDED -> entry.version() == 1 && !EntryActions.isInError(entry);
            case CHANGED, BACK, TAKEN -> entry.version() > 1;
            case SAME, THERE -> true;
        };
    }

    @Override
    protected void write(Html html) {
        Done what = done.orElseThrow();
        String words = messages().get(what.key, 1);
        if (what.address.isEmpty()) {
            html.open("p", "class", "toast last", "role", "status").text(words).close();
            return;
        }
        int version = what == Done.KEPT ? statement.orElseThrow().entry().version() : entry.version();
        UndoToast.write(
                html,
                words,
                Addresses.entry(entry.id()) + what.address,
                field(what),
                Integer.toString(version),
                messages());
    }

    private static String field(Done what) {
        return switch (what) {
            case KEPT -> "ask";
            case ADDED -> "version";
            default -> "undo";
        };
    }
}
