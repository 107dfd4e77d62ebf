// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import java.util.Collection;
import java.util.UUID;
import org.healthstead.platform.api.facts.FactNode;

/**
 * The keys that an entry is to have in the table; none takes it out.
 *
 * @param person number
 * @param entry which entry
 * @param keys each meeting once
 */
record EntryKeySet(int person, UUID entry, Collection<FactNode.Key> keys) {}
