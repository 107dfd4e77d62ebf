// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.operations.ServedAddress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Waits until the server is ready, by the same rule as the line that says so: then a plugin that hangs in its
 * constructor, when a page is about to use it, cannot be in the way of that.
 */
final class ServerReadiness extends ServiceTracker<Object, String> {

    private static final String ADDRESS = "address";
    private static final String FILTER =
            "(|(objectClass=" + Readiness.class.getName() + ")(objectClass=" + ServedAddress.class.getName() + "))";

    private final List<String> there = new ArrayList<>();
    private boolean ended;

    ServerReadiness(BundleContext context) throws InvalidSyntaxException {
        super(context, FrameworkUtil.createFilter(FILTER), null);
    }

    /** False when {@link #end} came first. */
    boolean await() throws InterruptedException {
        open();
        synchronized (there) {
            while (!ended && !isReady()) {
                there.wait();
            }
            return !ended;
        }
    }

    private boolean isReady() {
        return there.containsAll(Readiness.PARTS) && there.contains(ADDRESS);
    }

    void end() {
        synchronized (there) {
            ended = true;
            there.notifyAll();
        }
        close();
    }

    @Override
    public String addingService(ServiceReference<Object> reference) {
        String part = reference.getProperty(Readiness.PART) instanceof String name ? name : ADDRESS;
        synchronized (there) {
            there.add(part);
            there.notifyAll();
        }
        return part;
    }

    @Override
    public void removedService(ServiceReference<Object> reference, String part) {
        synchronized (there) {
            there.remove(part);
        }
    }
}
