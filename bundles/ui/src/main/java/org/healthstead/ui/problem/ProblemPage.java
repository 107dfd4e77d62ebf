// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.problem;

import java.util.Optional;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.parts.ProblemPanel;

/** A problem, in the frame of all pages. */
final class ProblemPage extends ShellPage {

    private final transient Problem problem;

    ProblemPage(Problem problem, String reference) {
        super(new PageParameters());
        this.problem = problem;
        add(new ProblemPanel("problem", problem, reference));
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

    @Override
    protected String title() {
        return messages().get("problem.kind." + problem.kind());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "";
    }
}
