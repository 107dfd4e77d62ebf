// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Which component of a bundle could not be made: for the bundle itself that is no error, for us it is. */
final class ComponentFailures {

    private static final String CAUSE = "Caused by: ";

    private final ServiceComponentRuntime components;

    ComponentFailures(ServiceComponentRuntime components) {
        this.components = components;
    }

    /**
     * What a component threw.
     *
     * @param cause class and message of the root cause
     * @param trace the whole trace, with messages
     */
    record Failure(String cause, String trace) {}

    /** What the first such component threw. */
    Optional<Failure> first(Bundle bundle) {
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    String trace = configuration.failure == null ? "-" : configuration.failure;
                    return Optional.of(new Failure(rootCause(trace), trace));
                }
            }
        }
        return Optional.empty();
    }

    private static String rootCause(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((first, last) -> last)
                .map(line -> line.substring(CAUSE.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse("-"));
    }
}
