// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code limits.tsv}, which names its sources. Immutable. */
final class Limits {

    private static final String TABLE = "limits.tsv";

    private Limits() {}

    /** Read when it is first asked for. */
    private static final class Read {
        static final List<Limit> ALL = read();
    }

    static List<Limit> all() {
        return Read.ALL;
    }

    /** @param tokens every code that means what was measured */
    static Optional<Limit> of(Set<String> tokens, boolean isAdult) {
        return Read.ALL.stream()
                .filter(limit -> isAdult || !limit.isForAdults())
                .filter(limit -> tokens.contains(limit.token()))
                .findFirst();
    }

    private static List<Limit> read() {
        try (InputStream in = Limits.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Limit::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
