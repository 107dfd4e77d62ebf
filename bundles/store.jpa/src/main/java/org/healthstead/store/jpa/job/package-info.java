// SPDX-License-Identifier: Apache-2.0
/** Jobs as rows: who changes a state locks the row first, so that a job has one owner. */
package org.healthstead.store.jpa.job;
