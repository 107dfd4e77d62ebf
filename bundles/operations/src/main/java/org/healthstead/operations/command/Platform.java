// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.platform.api.operations.Home;

/** What commands see of the container. Safe for several threads. */
public interface Platform {

    /**
     * A service, waited for while the server starts.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-NOT-READY} when it does not come
     */
    <S> S require(Class<S> contract) throws InterruptedException;

    /** A service that is there now. */
    <S> Optional<S> find(Class<S> contract);

    /** Every service of the contract by the value of a text property; services without it are left out. */
    <S> Map<String, S> named(Class<S> contract, String property);

    Home home();

    /** A framework property. */
    Optional<String> property(String name);

    /** The parts that say they are ready. */
    Set<String> readyParts();

    /** Waits until all these parts are ready; false when they do not become so in time. */
    boolean awaitParts(Set<String> parts, Duration longest) throws InterruptedException;

    /** Bundles of the product that do not run, and its services that are not there; empty while the server starts. */
    List<String> missing();

    /** Every component that waits for something, and every bundle that could not start. */
    List<Waiting> waiting();

    /** Stops the server in order; returns at once. */
    void stop();

    /**
     * A part that cannot work.
     *
     * @param part name of a component or bundle
     * @param missing what it waits for
     */
    record Waiting(String part, List<String> missing) {}
}
