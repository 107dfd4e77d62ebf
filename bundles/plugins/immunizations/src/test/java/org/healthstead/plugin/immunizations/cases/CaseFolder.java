// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cases to run: those of a folder that the caller names, else a few of our own. */
final class CaseFolder {

    /** {@code mvn test -Dcdsi.cases=DIR} */
    private static final String PROPERTY = "cdsi.cases";

    private static final Path OUR_OWN = Path.of("src", "test", "cases");

    private CaseFolder() {}

    static boolean ourOwn() {
        return System.getProperty(PROPERTY) == null;
    }

    /** All cases of all CSV files that have some, by the names of the files. */
    static List<CdsiCase> cases(List<String> groups) {
        Path folder = ourOwn() ? OUR_OWN : Path.of(System.getProperty(PROPERTY));
        List<CdsiCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                if (CaseReader.hasCases(text)) {
                    cases.addAll(new CaseReader(file.getFileName().toString(), groups).read(text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
