// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.Optional;
import org.apache.wicket.core.request.handler.IPageClassRequestHandler;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.Url;
import org.apache.wicket.request.cycle.RequestCycle;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.contribution.PluginPath;
import org.healthstead.ui.problem.ProblemPages;

/**
 * Answers every address that nothing else is mounted at. The pages of problems have no address of their own: they stand
 * at the one that failed. Who has signed in learns which plugin the page was of.
 */
final class NotFoundMapper implements IRequestMapper {

    private final PluginProblems plugins;

    NotFoundMapper(PluginProblems plugins) {
        this.plugins = plugins;
    }

    @Override
    public IRequestHandler mapRequest(Request request) {
        Optional<String> plugin = PluginPath.plugin(request.getUrl().getPath())
                .filter(name -> HealthsteadApplication.get().findCaller().isPresent());
        Problem problem = plugin.map(plugins::noPage)
                .orElseGet(() -> ProblemCode.UI_PAGE_NOT_FOUND.problem("There is no page at this address."));
        return new RenderPageRequestHandler(new PageProvider(ProblemPages.of(problem, "")));
    }

    @Override
    public int getCompatibilityScore(Request request) {
        return Integer.MIN_VALUE;
    }

    @Override
    public Url mapHandler(IRequestHandler requestHandler) {
        return requestHandler instanceof IPageClassRequestHandler
                ? RequestCycle.get().getRequest().getUrl()
                : null;
    }
}
