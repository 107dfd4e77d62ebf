// SPDX-License-Identifier: Apache-2.0
/**
 * What an entry carries inside it, read once for the page that shows it and for the search that finds it:
 * {@link org.healthstead.platform.api.content.AttachedFile} is a file in a FHIR Attachment or Binary,
 * {@link org.healthstead.platform.api.content.MarkedText} says which words of marked-up text no longer hold,
 * {@link org.healthstead.platform.api.content.PlainWords} takes stray tags out of what should be plain.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.content;
