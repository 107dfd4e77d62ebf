// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import org.healthstead.ui.api.CardContribution;

/**
 * A card as it stands on the overview.
 *
 * @param id also the fragment of its address
 * @param column where it stands
 * @param markup trusted: written by {@link org.healthstead.ui.api.Html}
 */
public record WrittenCard(String id, CardContribution.Column column, String markup) {}
