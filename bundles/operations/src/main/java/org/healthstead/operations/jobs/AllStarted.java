// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** Does something once, when the framework has started all bundles; at once when it has done so already. */
final class AllStarted implements FrameworkListener {

    private final BundleContext context;
    private final Runnable action;
    private final AtomicBoolean done = new AtomicBoolean();

    private AllStarted(BundleContext context, Runnable action) {
        this.context = context;
        this.action = action;
    }

    static void then(BundleContext context, Runnable action) {
        AllStarted started = new AllStarted(context, action);
        context.addFrameworkListener(started);
        if (context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.ACTIVE) {
            started.act();
        }
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED) {
            act();
        }
    }

    private void act() {
        if (done.compareAndSet(false, true)) {
            context.removeFrameworkListener(this);
            action.run();
        }
    }
}
