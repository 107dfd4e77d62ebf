// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

/** Whether the lines of ENTRY are being made anew. Safe for several threads. */
@FunctionalInterface
public interface LineProgress {

    /** True when every stored line is of the present rules. */
    boolean isEveryLineFresh();
}
