// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cases of CDC that fail for a reason that the README of the bundle explains, one row for each. */
final class KnownMisses {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{4}-(?:UC-)?\\d{4}) \\|");

    private KnownMisses() {}

    static Set<String> ids() {
        try {
            return ROW.matcher(Files.readString(Path.of("README.md")))
                    .results()
                    .map((MatchResult row) -> row.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
