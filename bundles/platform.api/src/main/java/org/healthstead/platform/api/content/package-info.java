// SPDX-License-Identifier: Apache-2.0
/**
 * Reading files and marked-up text that an entry contains. The pages and the search share it, so that both read the
 * same words.
 *
 * <ul>
 *   <li>{@link org.healthstead.platform.api.content.AttachedFile} reads a file in a FHIR Attachment or Binary.
 *   <li>{@link org.healthstead.platform.api.content.ResourceAttachment} finds them wherever FHIR has an Attachment.
 *   <li>{@link org.healthstead.platform.api.content.FileType} tells what a file is by its first bytes.
 *   <li>{@link org.healthstead.platform.api.content.MarkedText} tells which words of marked-up text are struck out or
 *       hidden.
 *   <li>{@link org.healthstead.platform.api.content.PlainWords} removes stray tags from text that should be plain.
 * </ul>
 *
 * <pre>{@code
 * Optional<String> text = AttachedFile.of(attachment).map(file -> file.text(MAX_BYTES));
 * }</pre>
 *
 * <p>Nothing here reads PDF or pictures, and nothing makes markup safe to show.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.content;
