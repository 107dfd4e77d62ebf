// SPDX-License-Identifier: Apache-2.0
/**
 * What bodies of an entry have in common and where they differ: what one says otherwise than another
 * ({@link org.healthstead.ui.merge.BodyChanges}), and the merge of what two people wrote at the same time
 * ({@link org.healthstead.ui.merge.BodyMerge}). Works on trees alone, without access to the record.
 */
package org.healthstead.ui.merge;
