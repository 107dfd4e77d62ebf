// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Has a file of an entry read once more that was refused. */
final class ReadAgainAction implements Action {

    private static final Pattern FILE = Pattern.compile("[0-9]{1,6}");

    private final UiServices services;

    ReadAgainAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        String file = request.getParameter("file");
        if (file == null || !FILE.matcher(file).matches()) {
            throw ProblemCode.UI_ACTION
                    .problem("The number of the file is missing.")
                    .exception();
        }
        services.documents().pages().require().readAgain(EntryId.parse(path.group(1)), Integer.parseInt(file), caller);
        Routes.seeOther(response, page(path));
    }
}
