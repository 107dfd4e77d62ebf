// SPDX-License-Identifier: Apache-2.0
/**
 * Files that are inside an entry, or in a Binary of the record that it refers to:
 * {@link org.healthstead.ui.files.ResourceAttachment} finds them wherever FHIR has an Attachment,
 * {@link org.healthstead.ui.files.AttachedFiles} shows what is text and offers each to be saved.
 */
package org.healthstead.ui.files;
