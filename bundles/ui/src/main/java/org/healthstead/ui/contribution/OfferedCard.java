// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import org.healthstead.ui.api.CardContribution;

/**
 * A card that the overview can have.
 *
 * @param id also the fragment of its address
 * @param column where it stands
 * @param owner whose it is
 */
public record OfferedCard(String id, CardContribution.Column column, ContributionOwner owner) {}
