// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * What the key of one person can do.
 *
 * @param values seals the columns of the person's rows
 * @param files seals the person's files, for {@link SegmentLayout#SEQUENTIAL} reading
 */
public record PersonSeal(Sealer values, StreamSealer files) {}
