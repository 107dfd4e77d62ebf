// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.NavigationItems;
import org.healthstead.ui.context.UiServices;

/** Which {@link Action} is at which address, and choosing the one of a request. Safe for several threads. */
public final class Routes {

    private final UiServices services;
    private final List<Route> routes;

    public Routes(UiServices services) {
        this(services, (person, locale) -> List.of());
    }

    /** @param places what the palette can lead to */
    public Routes(UiServices services, NavigationItems places) {
        this.services = services;
        routes = Stream.of(ofHousehold(services, places), ofPersons(services), ofEntries(services))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofHousehold(UiServices services, NavigationItems places) {
        WebAppAction webApp = new WebAppAction(services);
        return List.of(
                Route.get(Addresses.GO, new PaletteAction(services, places), path -> Addresses.HOME),
                Route.get(Addresses.MANIFEST, webApp, path -> Addresses.HOME).open(),
                Route.get(Addresses.WORKER, webApp, path -> Addresses.HOME).open(),
                Route.post(Addresses.THEME, new ThemeAction(services), path -> Addresses.HOME),
                Route.post(Addresses.PREFERENCES, new PreferencesAction(services), path -> Addresses.PREFERENCES),
                Route.post(Addresses.SIGN_OUT, new SignOutAction(services), path -> Addresses.HOME),
                Route.post(Addresses.LANGUAGE, new LanguageAction(services), path -> Addresses.LANGUAGE)
                        .open(),
                Route.post(Addresses.DEMO_SIGN_IN, new DemoSignInAction(services), path -> Addresses.SIGN_IN)
                        .open(),
                Route.post(Addresses.ARRIVE, new ArriveAction(services), path -> Addresses.ARRIVE),
                Route.post(Addresses.SHARE, new ShareAction(services), path -> Addresses.SHARE)
                        .open(),
                Route.post(Addresses.SHARE + "/ID", new ShareKeepAction(services), ShareKeepAction::page),
                Route.get("/calendar/NAME.ics", new CalendarAction(services), path -> Addresses.HOME)
                        .open(),
                Route.post(Addresses.CALENDARS + "/ID", new CalendarEndAction(services), path -> Addresses.CALENDARS),
                Route.get("/original/ID", new OriginalAction(services), path -> Addresses.HOME),
                Route.post(Addresses.PLUGINS, new PluginInstallAction(services), path -> Addresses.PLUGINS),
                Route.post(Addresses.PLUGINS + "/NAME", new PluginAction(services), path -> Addresses.PLUGINS));
    }

    private static List<Route> ofPersons(UiServices services) {
        return List.of(
                Route.post("/person/ID/import", new UploadAction(services), UploadAction::page),
                Route.post("/person/ID/documents/add", new DocumentUploadAction(services), DocumentUploadAction::page),
                Route.post("/person/ID/import/ID", new ImportAction(services), ImportAction::page),
                Route.post(
                        "/person/ID/sources/ID/remove", new SourceRemovalAction(services), SourceRemovalAction::page),
                Route.post("/person/ID/move", new RecordMoveAction(services), RecordMoveAction::page),
                Route.post("/person/ID/plugins", new ConsentAction(services), ConsentAction::page),
                Route.post("/person/ID/coming-up", new ReminderAction(services), ReminderAction::page),
                Route.post("/person/ID/move/ID", new RecordMoveAction(services), RecordMoveAction::page),
                Route.post("/person/ID/sources/ID", new SourceNameAction(services), SourceNameAction::page),
                Route.post("/person/ID/about/take", new PersonTakeAction(services), PersonTakeAction::page),
                Route.get("/person/ID/photo", new PhotoAction(services), path -> Addresses.HOME),
                Route.post("/person/ID/photo", new PhotoUploadAction(services, false), PhotoUploadAction::page),
                Route.post("/person/ID/photo/remove", new PhotoUploadAction(services, true), PhotoUploadAction::page),
                Route.post("/person/ID/overview/cards", new CardsAction(services), CardsAction::page),
                Route.get("/person/ID/results/NAME/table.csv", new SeriesCsvAction(services), path -> Addresses.HOME),
                Route.get("/person/ID/print/NAME[.](pdf|png)", new SheetFileAction(services), SheetFileAction::page),
                Route.get("/person/ID/NAME/table.csv", new ListCsvAction(services), path -> Addresses.HOME),
                Route.get("/person/ID/list/NAME/table.csv", new ListCsvAction(services), path -> Addresses.HOME),
                Route.post("/person/ID/results/NAME/same", new SameSeriesAction(services), SameSeriesAction::page),
                Route.get("/person/ID/export/NAME", new ExportAction(services), ExportAction::page));
    }

    private static List<Route> ofEntries(UiServices services) {
        return List.of(
                Route.post("/entry/ID/error", new EnteredInErrorAction(services), EnteredInErrorAction::page),
                Route.post("/entry/ID/version", new EntryVersionAction(services), EntryVersionAction::page),
                Route.post("/entry/ID/source", new SourceStatementAction(services), SourceStatementAction::page),
                Route.post("/entry/ID/move", new MoveAction(services), MoveAction::page),
                Route.post("/entry/ID/related", new RelatedAction(services), RelatedAction::page),
                Route.post("/entry/ID/fact", new FactAction(services), FactAction::page),
                Route.get("/entry/ID/pages/NAME/picture", new SheetPictureAction(services), path -> Addresses.HOME),
                Route.post("/entry/ID/pages/again", new ReadAgainAction(services), ReadAgainAction::page),
                Route.get("/entry/ID/file", new EntryFileAction(services), path -> Addresses.HOME));
    }

    /** True when the request was for a route and has been answered; false when it is for a page. */
    public boolean handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(request.getMethod()) && matcher.matches()) {
                answer(route, matcher, request, response);
                return true;
            }
        }
        return false;
    }

    private void answer(Route route, Matcher matcher, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String page = route.pageOf(matcher.toMatchResult());
        Caller caller = request.getAttribute(RequestAttributes.CALLER) instanceof Caller known ? known : null;
        if (caller == null && !route.isOpen()) {
            seeOther(response, Addresses.with(Addresses.SIGN_IN, "next", page));
            return;
        }
        try {
            route.action().handle(matcher.toMatchResult(), request, response, caller);
        } catch (ProblemException e) {
            if (response.isCommitted()) {
                throw new IOException(e.problem().code(), e);
            }
            response.reset();
            String known = services.problems().keep(e.problem(), caller);
            seeOther(response, Addresses.with(page, "problem", e.problem().code(), "said", known));
        }
    }

    /** Sends the browser to a page, as 303 See Other: it fetches the page with GET whatever it sent before. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
