// SPDX-License-Identifier: Apache-2.0
/**
 * Shows marked-up text of a source safely.
 *
 * <ol>
 *   <li>{@link org.healthstead.ui.narrative.SafeMarkup} parses the text as XHTML or HTML and keeps the elements that
 *       FHIR allows in a narrative.
 *   <li>{@link org.healthstead.ui.narrative.NarrativeWriter} writes these again, or
 *       {@link org.healthstead.ui.narrative.NarrativeWords} gives them as plain text.
 * </ol>
 *
 * <p>Nothing of the source's own markup ever reaches a browser. Struck-out words stay struck.
 */
package org.healthstead.ui.narrative;
