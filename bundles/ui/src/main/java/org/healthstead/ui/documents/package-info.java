// SPDX-License-Identifier: Apache-2.0
/** Giving documents to a record: {@link org.healthstead.ui.documents.DocumentAddPage} has the form. */
package org.healthstead.ui.documents;
