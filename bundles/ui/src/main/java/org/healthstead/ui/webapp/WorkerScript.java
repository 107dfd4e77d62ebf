// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.webapp;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.healthstead.ui.assets.Assets;

/** The service worker: a script that the browser runs while there is no connection. */
public final class WorkerScript {

    private WorkerScript() {}

    /**
     * The script for a reader. It names everything that its page depends on, so that it is another script, and browsers
     * fetch the page anew, when the product, the language or the look of the reader has changed.
     *
     * @param theme that the reader chose; empty for none
     */
    public static String of(Assets assets, Locale reader, String theme, boolean isLarge) {
        List<String> files =
                List.of(isLarge ? "healthstead-large.css" : "healthstead.css", "healthstead.js", "logo.svg");
        String name = String.join(
                " ", Objects.requireNonNull(assets.version()), reader.toLanguageTag(), theme, isLarge ? "large" : "");
        String addresses = files.stream()
                .map(file -> '"' + assets.address(file) + '"')
                .collect(Collectors.joining(", ", "[", "]"));
        return assets.worker().replace("@NAME@", name.strip()).replace("@FILES@", addresses);
    }
}
