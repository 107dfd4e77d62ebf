// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

/** What a caller may do with a person's record. Stored by {@link #bit()}: add new ones at the end, never renumber. */
public enum Operation {
    READ(0),
    CREATE(1),
    UPDATE(2),
    DELETE(3),
    SEARCH(4),
    EXPORT(5),
    SHARE(6);

    private final int bit;

    Operation(int bit) {
        this.bit = bit;
    }

    /** Position in the stored bit set. */
    public int bit() {
        return bit;
    }
}
