// SPDX-License-Identifier: Apache-2.0
/**
 * Giving documents to a record, and reading them page by page: {@link org.healthstead.ui.documents.DocumentAddPage} has
 * the form, and {@link org.healthstead.ui.documents.DocumentSheetPage} shows one page with the words that somebody
 * looks for.
 */
package org.healthstead.ui.documents;
