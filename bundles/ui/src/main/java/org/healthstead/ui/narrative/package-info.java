// SPDX-License-Identifier: Apache-2.0
/**
 * Marked-up text of a source on a page of ours: {@link org.healthstead.ui.narrative.SafeMarkup} reads it as the XHTML
 * or HTML that it is and keeps what FHIR allows in a narrative, {@link org.healthstead.ui.narrative.NarrativeWriter}
 * writes that anew, so that nothing of the source's markup ever reaches a browser, and
 * {@link org.healthstead.ui.narrative.NarrativeWords} gives it as plain text.
 */
package org.healthstead.ui.narrative;
