// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.store.SourceStore.SourceImport;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/**
 * Takes out of a record what only one source said, by undoing all of its imports, or brings it back. Each import is
 * undone by its own job, which goes on by itself and shows its progress among the imports.
 */
final class SourceRemovalAction implements Action {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final UiServices services;

    SourceRemovalAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return SourceNameAction.page(path);
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        SourceId source = SourceId.parse(path.group(2));
        boolean isRestoring = request.getParameter("restore") != null;
        List<SourceImport> imports = services.sources().require().imports(source, caller);
        ImportService service = services.imports().require();
        Job last = null;
        // The newest goes first, so that what an older one said is not brought back in between.
        for (SourceImport each : isRestoring ? imports.reversed() : imports) {
            if (each.isUndone() == isRestoring) {
                last = isRestoring ? service.redo(each.job(), caller) : service.undo(each.job(), caller);
            }
        }
        if (last != null) {
            await(last, caller);
        }
        Routes.seeOther(response, Addresses.with(page(path), "removed", isRestoring ? "" : source.toString()));
    }

    /** Most are done in a moment: then the page shows the end at once. */
    private void await(Job job, Caller caller) {
        try {
            services.jobs().require().await(job.id(), PATIENCE, caller);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
