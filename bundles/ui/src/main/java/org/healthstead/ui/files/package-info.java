// SPDX-License-Identifier: Apache-2.0
/**
 * Files inside an entry, or in a Binary of the same record that the entry refers to.
 *
 * <p>{@link org.healthstead.platform.api.content.ResourceAttachment} finds them wherever FHIR has an Attachment.
 * {@link org.healthstead.ui.files.VisibleFiles} are those that a reader may see,
 * {@link org.healthstead.ui.files.AttachedFiles} shows those that are text and offers every file for download. Reading
 * the text is done by {@link org.healthstead.platform.api.content.AttachedFile}.
 */
package org.healthstead.ui.files;
