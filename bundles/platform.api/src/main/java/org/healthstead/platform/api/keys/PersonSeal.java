// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Seals with the key of one person. Safe for several threads.
 *
 * @param values seals columns in the person's rows
 * @param files seals the person's files, in the layout {@link SegmentLayout#SEQUENTIAL}
 */
public record PersonSeal(Sealer values, StreamSealer files) {}
