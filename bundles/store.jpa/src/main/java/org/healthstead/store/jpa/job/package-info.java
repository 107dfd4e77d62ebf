// SPDX-License-Identifier: Apache-2.0
/**
 * Stores jobs.
 *
 * <p>{@link org.healthstead.store.jpa.job.JpaJobStore} implements {@link org.healthstead.platform.api.store.JobStore}.
 * Whoever changes the state of a job locks its row first, so a job has only one owner even with several nodes. Label,
 * input, checkpoint, report and problem are sealed ({@link org.healthstead.store.jpa.job.JobSeal}). Running jobs is
 * done elsewhere, in {@code org.healthstead.operations.jobs}.
 */
package org.healthstead.store.jpa.job;
