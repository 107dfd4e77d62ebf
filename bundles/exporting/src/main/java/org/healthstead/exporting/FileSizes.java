// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.text.NumberFormat;
import org.healthstead.ui.api.Messages;

/** Sizes of files as people say them. */
final class FileSizes {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private FileSizes() {}

    static String words(long bytes, Messages messages) {
        NumberFormat number = NumberFormat.getInstance(messages.locale());
        number.setMaximumFractionDigits(bytes < 10 * MEGA ? 1 : 0);
        return bytes < MEGA
                ? messages.get("size.kb", number.format(Math.max(1, Math.ceilDiv(bytes, KILO))))
                : messages.get("size.mb", number.format((double) bytes / MEGA));
    }
}
