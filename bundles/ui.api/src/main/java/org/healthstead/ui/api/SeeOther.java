// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import org.apache.wicket.request.RequestHandlerExecutor.ReplaceHandlerException;
import org.apache.wicket.request.http.WebResponse;

/**
 * Ends a request by sending the browser to another page of ours, with 303 and a whole path. Wicket's own redirects are
 * relative, and the one to the start page is empty, which means "the same page".
 *
 * <p>Headers that were set before, such as a cookie, are kept.
 */
public final class SeeOther extends ReplaceHandlerException {

    /** @param address a path from the root */
    public SeeOther(String address) {
        super(
                cycle -> {
                    WebResponse response = (WebResponse) cycle.getResponse();
                    response.setStatus(303);
                    response.setHeader("Location", address);
                },
                true);
    }
}
