// SPDX-License-Identifier: Apache-2.0
/**
 * A record in order of time: newest first, a page at a time, narrowed by kind, year, source, practitioner and words.
 *
 * <p>{@link org.healthstead.ui.timeline.TimelinePage} reads a {@link org.healthstead.ui.timeline.TimelineFilter} from
 * the address and asks the entry store for a page. {@link org.healthstead.ui.timeline.TimelineList} writes the lines,
 * {@link org.healthstead.ui.timeline.TimelineChips} the kinds, {@link org.healthstead.ui.timeline.TimelineScrubber} the
 * years, {@link org.healthstead.ui.timeline.TimelineNarrowing} the rest of what it can be narrowed by, which the search
 * index knows ({@link org.healthstead.ui.timeline.NarrowedEntries}). The counts come from the search index
 * ({@link org.healthstead.ui.timeline.TimelineFacets}). When the index is not ready, the page shows the kinds without
 * numbers.
 */
package org.healthstead.ui.timeline;
