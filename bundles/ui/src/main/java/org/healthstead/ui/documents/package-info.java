// SPDX-License-Identifier: Apache-2.0
/**
 * Giving documents to a record: {@link org.healthstead.ui.documents.DocumentAddPage} has the form, and
 * {@link org.healthstead.ui.documents.DocumentDone} says afterwards what became of the file.
 */
package org.healthstead.ui.documents;
