// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.wicket.request.cycle.RequestCycle;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.context.ContainerSession;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.SameSite;
import org.healthstead.ui.context.UiServices;

/** Opens a session and leads to where the reader wanted to go. */
public final class SignedIn {

    private SignedIn() {}

    /**
     * Checks name and password; does not return when they are right.
     *
     * @param password is cleared
     * @param next untrusted: only a path of ours is followed
     */
    public static void go(UiServices services, String name, char[] password, String next) {
        RequestCycle cycle = RequestCycle.get();
        HttpServletRequest request = (HttpServletRequest) cycle.getRequest().getContainerRequest();
        SignIn signIn;
        try {
            signIn = services.authentication().signIn(name, password, request.getRemoteAddr());
        } finally {
            Arrays.fill(password, '\0');
        }
        ContainerSession.end(request);
        HttpServletResponse response = (HttpServletResponse) cycle.getResponse().getContainerResponse();
        response.addHeader("Set-Cookie", services.cookies().begin(signIn));
        services.preferences()
                .find()
                .flatMap(store ->
                        KeptPreferences.read(signIn.account().id(), store).language())
                .ifPresent(language -> Languages.keep(language, response, services));
        throw new SeeOther(SameSite.path(next));
    }

    /** The path if it is one of ours, else the home page. */
    public static String sameSite(String next) {
        return SameSite.path(next);
    }
}
