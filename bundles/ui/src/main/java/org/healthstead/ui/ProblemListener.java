// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler;
import org.apache.wicket.core.request.mapper.StalePageException;
import org.apache.wicket.protocol.http.PageExpiredException;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.RequestHandlerExecutor.ReplaceHandlerException;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.ui.pages.ProblemPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a page could not do into a page that says so. What is our fault is logged with a reference that the reader
 * sees too: classes and places only, because messages of exceptions may hold what somebody typed.
 */
final class ProblemListener implements IRequestCycleListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemListener.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_CAUSES = 8;

    @Override
    public IRequestHandler onException(RequestCycle cycle, Exception exception) {
        if (findCause(exception, ReplaceHandlerException.class) != null) {
            return null;
        }
        ProblemException known = findCause(exception, ProblemException.class);
        if (known != null && known.problem().kind() != Problem.Kind.INTERNAL) {
            return page(known.problem(), "");
        }
        if (exception instanceof PageExpiredException || exception instanceof StalePageException) {
            return page(Problem.of("HS-UI-EXPIRED", Problem.Kind.CONFLICT, "The page was open for too long."), "");
        }
        String reference = newReference();
        LOG.error(
                "A page failed, reference {}: {}",
                reference,
                known == null ? "" : known.problem().code());
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            LOG.error("reference {}", reference, withoutMessage(cause));
        }
        return page(
                known == null
                        ? Problem.of("HS-UI-INTERNAL", Problem.Kind.INTERNAL, "Something went wrong on our side.")
                        : known.problem(),
                reference);
    }

    private static IRequestHandler page(Problem problem, String reference) {
        return new RenderPageRequestHandler(new PageProvider(ProblemPages.of(problem, reference)));
    }

    private static Throwable withoutMessage(Throwable thrown) {
        Throwable copy = new Throwable(thrown.getClass().getName());
        copy.setStackTrace(thrown.getStackTrace());
        return copy;
    }

    private static <T extends Throwable> T findCause(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static String newReference() {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
