// SPDX-License-Identifier: Apache-2.0
/**
 * Where the entries of a record come from. {@link org.healthstead.ui.sources.SourcesPage} lists the sources of a person
 * with what is known of them and lets a person give them names ({@link org.healthstead.ui.sources.SourceNameForm}); the
 * form posts to {@link org.healthstead.ui.http}.
 *
 * <p>What a reader may not see is not counted: the numbers come from the search, which has the access decision in its
 * query, and an account that sees a part of the record reads nothing of imports and files.
 */
package org.healthstead.ui.sources;
