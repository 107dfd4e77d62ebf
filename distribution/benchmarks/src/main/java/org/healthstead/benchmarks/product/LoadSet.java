// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The bundles to import: one person a file. */
final class LoadSet {

    private final List<Path> files;

    private LoadSet(List<Path> files) {
        this.files = files;
    }

    /** The files of people, in a fixed random order so that heavy ones are spread. */
    static LoadSet in(Path folder, int most) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> people =
                    new ArrayList<>(all.filter(file -> file.toString().endsWith(".json"))
                            .filter(file -> !file.getFileName().toString().contains("Information"))
                            .sorted()
                            .toList());
            java.util.Collections.shuffle(people, new Random(1));
            return new LoadSet(List.copyOf(people.subList(0, Math.min(most, people.size()))));
        }
    }

    List<Path> files() {
        return files;
    }

    /** The files of the people with the longest records, the longest first. */
    List<Path> heaviest(int count) {
        return files.stream()
                .sorted(Comparator.comparingLong((Path file) -> file.toFile().length())
                        .reversed())
                .limit(count)
                .toList();
    }

    /** The heaviest person's file. */
    Path heaviest() {
        return heaviest(1).getFirst();
    }

    static String personName(Path file) {
        String name = file.getFileName().toString();
        int id = name.lastIndexOf('_');
        return (id > 0 ? name.substring(0, id) : name).replaceAll("[0-9]", "").replace('_', ' ');
    }
}
