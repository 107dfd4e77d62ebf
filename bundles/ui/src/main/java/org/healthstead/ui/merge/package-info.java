// SPDX-License-Identifier: Apache-2.0
/**
 * What one body of an entry says otherwise than another: {@link org.healthstead.ui.merge.BodyChanges} compares two
 * trees, each list by its items, without access to the record. The words for it are in {@code ChangeWriter}.
 */
package org.healthstead.ui.merge;
