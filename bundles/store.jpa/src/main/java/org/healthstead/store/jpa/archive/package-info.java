// SPDX-License-Identifier: Apache-2.0
/**
 * Reading a whole record at one moment.
 *
 * <p>{@link org.healthstead.store.jpa.archive.RecordHeads} is read first: which entries there are, and the number of
 * each version up to the last change. A version is never changed, so everything else can be read later, in portions,
 * while others go on writing.
 */
package org.healthstead.store.jpa.archive;
