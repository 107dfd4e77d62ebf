// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.UndoToast;

/** Says that two results are one line from now on, and offers to take it back. */
final class SameDone extends HtmlComponent {

    private final transient SeriesView view;
    private final transient Optional<SeriesJoin> made;

    /** @param number of the word that was said just now, if the address has one */
    SameDone(String id, SeriesView view, List<SeriesJoin> joins, Optional<String> number) {
        super(id);
        this.view = view;
        this.made = joins.stream()
                .filter(join -> join.line().filter(view.series()::equals).isPresent())
                .filter(join -> number.filter(Long.toString(join.id())::equals).isPresent())
                .findFirst();
        setVisible(made.isPresent());
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        made.ifPresent(join -> UndoToast.write(
                html,
                messages().get("results.joined.done", join.name()),
                Addresses.series(view.person(), view.series()) + "/same",
                "undo",
                Long.toString(join.id()),
                messages()));
    }
}
