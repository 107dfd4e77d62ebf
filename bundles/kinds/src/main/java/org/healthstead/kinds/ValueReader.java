// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

/** Reads what stands beside the title. Safe for several threads. */
@FunctionalInterface
interface ValueReader {

    Shown read(Reading reading);
}
