// SPDX-License-Identifier: Apache-2.0
/**
 * The record as callers see it: entries, pages of a list, history, persons.
 *
 * <p>{@link org.healthstead.store.jpa.record.JpaEntryStore} and
 * {@link org.healthstead.store.jpa.record.JpaPersonService} implement the services of
 * {@code org.healthstead.api.record}. Every method first asks for access.
 * {@link org.healthstead.store.jpa.record.Timeline} reads a page of a list; where no single index fits, it reads from
 * several {@link org.healthstead.store.jpa.record.IndexRanges} and merges them.
 *
 * <p>A person is one row and one Patient entry with the same id. {@link org.healthstead.store.jpa.record.OwnPatients}
 * keeps the two in step.
 */
package org.healthstead.store.jpa.record;
