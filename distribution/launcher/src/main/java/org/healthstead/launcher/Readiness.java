// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Whether pages and store serve. The parts say so by services of {@code platform.api}; this program is outside the
 * bundles and sees their types only by name. A test holds the names in step with {@code platform.api}.
 */
final class Readiness {
    static final String PART_SERVICE = "org.healthstead.platform.api.operations.Readiness";
    static final String PART_PROPERTY = "healthstead.part";
    static final String ADDRESS_SERVICE = "org.healthstead.platform.api.operations.ServedAddress";
    static final String ACCOUNT_SERVICE = "org.healthstead.platform.api.access.AccountService";
    static final Set<String> PARTS = Set.of("store", "search", "jobs", "pages");

    private final BundleContext context;

    Readiness(BundleContext context) {
        this.context = context;
    }

    /** The parts that are not there yet, {@code web} for the address; empty when the server is ready. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(PARTS);
        for (ServiceReference<?> reference : references(PART_SERVICE)) {
            missing.remove(String.valueOf(reference.getProperty(PART_PROPERTY)));
        }
        if (references(ADDRESS_SERVICE).length == 0) {
            missing.add("web");
        }
        return missing;
    }

    /** The code of the one-time set-up link, when the first set-up has not been done. */
    Optional<String> setUpCode() throws CommandException {
        ServiceReference<?>[] references = references(ACCOUNT_SERVICE);
        if (references.length == 0 || Boolean.TRUE.equals(call(references[0], "isSetUp"))) {
            return Optional.empty();
        }
        return Optional.of(String.valueOf(call(references[0], "setUpCode")));
    }

    private Object call(ServiceReference<?> reference, String method) throws CommandException {
        try {
            Object service = context.getService(reference);
            Method found = service.getClass()
                    .getClassLoader()
                    .loadClass(ACCOUNT_SERVICE)
                    .getMethod(method);
            return found.invoke(service);
        } catch (ReflectiveOperationException e) {
            throw new CommandException(ExitCode.INTERNAL_ERROR, "The accounts do not answer: " + e, e);
        } finally {
            context.ungetService(reference);
        }
    }

    private ServiceReference<?>[] references(String name) {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(name, null);
            return references == null ? new ServiceReference<?>[0] : references;
        } catch (IllegalStateException | InvalidSyntaxException e) {
            // The framework is stopping: nothing is there any more. (No filter was given whose syntax could be wrong.)
            return new ServiceReference<?>[0];
        }
    }
}
