// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.ContainerSession;
import org.healthstead.ui.context.UiServices;

/** Lets a visitor into a demonstration, without a password. On any other server there is nothing at this address. */
final class DemoSignInAction implements Action {

    private final UiServices services;

    DemoSignInAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        SignIn signIn = services.demonstration()
                .find()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.UI_ACTION.code(), Problem.Kind.NOT_FOUND, "This is no demonstration.")
                        .exception())
                .signIn(request.getRemoteAddr());
        ContainerSession.end(request);
        response.addHeader("Set-Cookie", services.cookies().begin(signIn));
        Routes.seeOther(response, Addresses.HOME);
    }
}
