// SPDX-License-Identifier: Apache-2.0
/**
 * Long work that goes on by itself.
 *
 * <p>A job is a row ({@link org.healthstead.platform.api.store.JobStore}).
 * {@link org.healthstead.operations.jobs.JobEngine} leases rows of the kinds for which a
 * {@link org.healthstead.platform.api.jobs.JobRunner} is there and has room, runs each on a thread of its own, and
 * renews the leases meanwhile. When the process dies, its next life puts back what it had leased (the owner's name is
 * kept in {@code HOME/run/node-id}), and any other node takes it when the lease has run out; the runner then begins
 * with the last checkpoint. Stopping in order interrupts the runners and puts their jobs back.
 *
 * <p>{@link org.healthstead.operations.jobs.JobsComponent} ties it to the container;
 * {@link org.healthstead.operations.jobs.GuardedJobs} is what callers see: a job on a person whom they may not read
 * does not exist.
 */
package org.healthstead.operations.jobs;
