// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Catches what a servlet of any bundle throws, in any servlet context, before the dispatcher does: that would write the
 * message of the exception into the log, and the message may be out of somebody's record.
 */
@Component(service = Filter.class, property = "service.ranking:Integer=1000000")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
public final class LastResortFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemException e) {
            write(Refusal.of(e.problem()), request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            boolean clientLeft = request.getAttribute(BoundedRequest.BROKEN) != null;
            Refusal refusal = clientLeft
                    ? Refusal.of(ProblemCode.WEB_BODY, "The body ended too early: send it again.")
                    : InternalErrors.log(cause, "a servlet");
            write(refusal, request, response);
        }
    }

    private static void write(Refusal refusal, ServletRequest request, ServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            new RefusalWriter().write(refusal, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }
}
