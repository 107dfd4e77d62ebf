// SPDX-License-Identifier: Apache-2.0
/**
 * The record as callers see it: entries, pages, history, people.
 *
 * <p>Every method decides about access first. A person is one row and one Patient entry of the same id, kept in step by
 * {@link org.healthstead.store.jpa.record.OwnPatients}.
 */
package org.healthstead.store.jpa.record;
