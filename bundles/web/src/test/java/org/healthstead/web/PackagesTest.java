// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of this bundle know each other in one direction only. */
class PackagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(org\\.healthstead\\.web(?:\\.[a-z]+)*)\\.[A-Z]", Pattern.MULTILINE);

    /** Package to those that it imports from. */
    private static Map<String, Set<String>> imports() throws IOException {
        Map<String, Set<String>> imports = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String own = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
                Set<String> known = imports.computeIfAbsent(own, name -> new TreeSet<>());
                IMPORT.matcher(Files.readString(file)).results().forEach(match -> known.add(match.group(1)));
                known.remove(own);
            }
        }
        return imports;
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() throws IOException {
        Map<String, Set<String>> left = imports();
        assertTrue(left.size() > 4, left::toString);
        boolean changed = true;
        while (changed) {
            List<String> free = left.entrySet().stream()
                    .filter(one -> one.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            free.forEach(left::remove);
            left.values().forEach(known -> known.removeAll(free));
            changed = !free.isEmpty();
        }
        assertEquals(Map.of(), left, "these are a cycle, or lead to one");
    }
}
