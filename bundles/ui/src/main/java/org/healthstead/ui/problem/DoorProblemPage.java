// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.problem;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.ui.door.DoorPage;
import org.healthstead.ui.parts.ProblemPanel;

/** A problem, for who is not signed in. */
final class DoorProblemPage extends DoorPage {

    private final transient Problem problem;

    DoorProblemPage(Problem problem, String reference) {
        super(new PageParameters());
        this.problem = problem;
        add(new ProblemPanel("problem", problem, reference));
    }

    @Override
    protected String title() {
        return messages().get("problem.kind." + problem.kind());
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setStatus(ProblemPages.status(problem.kind()));
    }

    @Override
    public boolean isErrorPage() {
        return true;
    }

    /** Nothing of it is kept for a later request. */
    @Override
    public boolean isBookmarkable() {
        return true;
    }
}
