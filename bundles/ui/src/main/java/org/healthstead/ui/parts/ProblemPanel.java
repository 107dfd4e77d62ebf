// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import org.healthstead.api.problem.Problem;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Says what happened, that nothing was lost, and what to do. */
public final class ProblemPanel extends HtmlComponent {

    private final transient Problem problem;
    private final String reference;

    public ProblemPanel(String id, Problem problem, String reference) {
        super(id);
        this.problem = problem;
        this.reference = reference;
    }

    @Override
    protected void write(Html html) {
        String kind = "problem.kind." + problem.kind();
        html.element("h1", null, messages().get(kind));
        html.element("p", "gap-s", ProblemWords.of(problem, messages()));
        html.element("p", "gap-s", messages().get("problem.kept"));
        html.open("p", "class", "gap-s row");
        html.open("a", "class", "btn", "href", Addresses.HOME)
                .text(messages().get("problem.home"))
                .close()
                .close();
        html.open("p", "class", "small mute gap").text(problem.code());
        if (!reference.isEmpty()) {
            html.text(" · ").text(messages().get("problem.reference", reference));
        }
        html.close();
    }
}
