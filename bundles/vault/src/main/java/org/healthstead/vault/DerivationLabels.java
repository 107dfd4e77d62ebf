// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.nio.charset.StandardCharsets;

/** The {@code info} texts of key derivation. Each names one use for ever: never rename. */
final class DerivationLabels {

    private static final String PREFIX = "healthstead 1 ";

    private DerivationLabels() {}

    static byte[] of(String use) {
        return (PREFIX + use).getBytes(StandardCharsets.US_ASCII);
    }
}
