// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.wicket.Session;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;

/** Each page speaks the language of its own request: by the account, by a cookie, or by the browser's list. */
final class LanguageListener implements IRequestCycleListener {

    private final UiServices services;

    LanguageListener(UiServices services) {
        this.services = services;
    }

    @Override
    public void onBeginRequest(RequestCycle cycle) {
        boolean isHttp = cycle.getRequest().getContainerRequest() instanceof HttpServletRequest;
        Session.get().setLocale(isHttp ? Languages.of(request(cycle), services) : Locale.ENGLISH);
    }

    private static HttpServletRequest request(RequestCycle cycle) {
        return (HttpServletRequest) cycle.getRequest().getContainerRequest();
    }
}
