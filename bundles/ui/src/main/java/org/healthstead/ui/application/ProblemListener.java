// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.io.InvalidClassException;
import java.io.StreamCorruptedException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.wicket.MetaDataKey;
import org.apache.wicket.core.request.handler.IPageClassRequestHandler;
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
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.contribution.ContributionOwner;
import org.healthstead.ui.contribution.Contributions;
import org.healthstead.ui.contribution.PluginPath;
import org.healthstead.ui.problem.ProblemPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a page could not do into a page that says so. What is our fault is logged with a reference that the reader
 * sees too: classes and places only, because messages of exceptions may hold what somebody typed. What is the fault of
 * a plugin is reported, and the page names the plugin.
 */
final class ProblemListener implements IRequestCycleListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemListener.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_CAUSES = 12;
    private static final MetaDataKey<Class<?>> PAGE = new MetaDataKey<>() {};

    private final Contributions contributions;
    private final PluginProblems plugins;

    ProblemListener(Contributions contributions, PluginProblems plugins) {
        this.contributions = contributions;
        this.plugins = plugins;
    }

    @Override
    public void onRequestHandlerResolved(RequestCycle cycle, IRequestHandler handler) {
        if (handler instanceof IPageClassRequestHandler page && cycle.getMetaData(PAGE) == null) {
            cycle.setMetaData(PAGE, page.getPageClass());
        }
    }

    @Override
    public IRequestHandler onException(RequestCycle cycle, Exception exception) {
        if (findCause(exception, ReplaceHandlerException.class) != null) {
            return null;
        }
        ProblemException known = findCause(exception, ProblemException.class);
        if (known != null && known.problem().kind() != Problem.Kind.INTERNAL) {
            return page(known.problem(), "");
        }
        if (isExpired(exception)) {
            return page(ProblemCode.UI_EXPIRED.problem("The page was open for too long."), "");
        }
        Optional<String> plugin = PluginPath.plugin(cycle.getRequest().getUrl().getPath());
        if (plugin.isPresent()) {
            return ofPlugin(plugin.get(), cycle.getMetaData(PAGE), exception);
        }
        String reference = log(exception, known == null ? "" : known.problem().code());
        return page(
                known == null ? ProblemCode.UI_INTERNAL.problem("Something went wrong on our side.") : known.problem(),
                reference);
    }

    /** A plugin that is just going has every right to fail; one that stays is named and noted. */
    private IRequestHandler ofPlugin(String name, Class<?> page, Exception exception) {
        Optional<Class<?>> current = contributions.pages().pageOf(name);
        if (current.isEmpty()) {
            return page(plugins.noPage(name), "");
        }
        if (page != null && page.getClassLoader() != current.get().getClassLoader()) {
            return page(plugins.replaced(name), "");
        }
        String reference = log(exception, name);
        ContributionOwner owner = new ContributionOwner(name, name, true);
        contributions.runner().report(owner, page == null ? current.get() : page, Optional.of(innermost(exception)));
        HealthsteadApplication.get().forget();
        return page(plugins.failed(name), reference);
    }

    /** Also a page of a plugin that was kept before an update changed its classes. */
    private static boolean isExpired(Exception exception) {
        return exception instanceof PageExpiredException
                || exception instanceof StalePageException
                || findCause(exception, InvalidClassException.class) != null
                || findCause(exception, StreamCorruptedException.class) != null
                || findCause(exception, ClassNotFoundException.class) != null
                        && findCause(exception, LinkageError.class) == null;
    }

    private static String log(Exception exception, String what) {
        String reference = newReference();
        LOG.error("A page failed, reference {}: {}", reference, what);
        Throwable cause = exception;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            LOG.error("reference {}", reference, withoutMessage(cause));
            cause = cause.getCause();
        }
        return reference;
    }

    private static IRequestHandler page(Problem problem, String reference) {
        return new RenderPageRequestHandler(new PageProvider(ProblemPages.of(problem, reference)));
    }

    private static Throwable withoutMessage(Throwable thrown) {
        Throwable copy = new Throwable(thrown.getClass().getName());
        copy.setStackTrace(thrown.getStackTrace());
        return copy;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause;
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
