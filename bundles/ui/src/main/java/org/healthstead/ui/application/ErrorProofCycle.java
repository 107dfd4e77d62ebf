// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import org.apache.wicket.ThreadContext;
import org.apache.wicket.WicketRuntimeException;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.cycle.RequestCycleContext;

/**
 * Treats errors like exceptions: a page of a plugin throws {@link NoClassDefFoundError} when its bundle was built
 * against something else or is just going, and Wicket knows exceptions only.
 */
final class ErrorProofCycle extends RequestCycle {

    private IRequestHandler instead;

    ErrorProofCycle(RequestCycleContext context) {
        super(context);
    }

    @Override
    public boolean processRequest() {
        try {
            return super.processRequest();
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            ThreadContext.setRequestCycle(this);
            instead = handleException(new WicketRuntimeException(e));
            return super.processRequest();
        }
    }

    @Override
    protected IRequestHandler resolveRequestHandler() {
        return instead == null ? super.resolveRequestHandler() : instead;
    }
}
