// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.platform.api.operations.Readiness;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Waits for the parts of the server that must be there before it is called ready. */
final class RequiredParts {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private RequiredParts() {}

    /** @param back what was put back, for the message */
    static void awaitAll(BundleContext context, String back) throws InvalidSyntaxException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!ready(context).containsAll(Readiness.PARTS)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "after " + back + " was put back only these parts are ready: " + ready(context));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static Set<String> ready(BundleContext context) throws InvalidSyntaxException {
        Set<String> parts = new TreeSet<>();
        for (ServiceReference<Readiness> reference : context.getServiceReferences(Readiness.class, null)) {
            parts.add(String.valueOf(reference.getProperty(Readiness.PART)));
        }
        return parts;
    }
}
