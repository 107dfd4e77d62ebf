// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.ui.context.Languages;
import org.junit.jupiter.api.Test;

/** Keys that are used exist, keys that exist are used, and every language has all of them. */
class MessagesTest {

    private static final Path HERE = Path.of("src/main");
    private static final Path SHARED = Path.of("../ui.api/src/main");
    private static final Path OWN_KEYS = HERE.resolve("resources/org/healthstead/ui/messages.properties");
    private static final Path SHARED_KEYS = SHARED.resolve("resources/org/healthstead/ui/api/messages.properties");

    /** A text in Java or markup that has the form of a key. */
    private static final Pattern TEXT = Pattern.compile("\"([a-zA-Z][a-zA-Z0-9]*(\\.[a-zA-Z0-9-]*)*)\"");

    /** Where a key is looked up as it stands. */
    private static final Pattern LOOK_UP = Pattern.compile(
            "(?:(?:essages\\(\\)|words|messages)\\s*\\.get\\(\\s*|key=)\"([a-zA-Z0-9.-]+[a-zA-Z0-9])\"");

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>(read(OWN_KEYS).stringPropertyNames());
        keys.addAll(read(SHARED_KEYS).stringPropertyNames());
        return keys;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path root : List.of(HERE, SHARED)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|html)"))
                        .toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    @Test
    void everyKeyThatIsLookedUpExists() throws IOException {
        Set<String> keys = keys();
        Set<String> missing = new TreeSet<>();
        Matcher matcher = LOOK_UP.matcher(sources());
        int found = 0;
        while (matcher.find()) {
            found++;
            if (!keys.contains(matcher.group(1))) {
                missing.add(matcher.group(1));
            }
        }
        assertTrue(found > 100, "only " + found + " look-ups found: the pattern is wrong");
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Matcher matcher = TEXT.matcher(sources());
        while (matcher.find()) {
            used.add(matcher.group(1));
            if (matcher.group(1).endsWith(".")) {
                beginnings.add(matcher.group(1));
            }
        }
        Set<String> unused = keys().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyLanguageHasEveryKeyWithTheSameArguments() throws IOException {
        for (String language : Languages.SPOKEN) {
            for (Path english : List.of(OWN_KEYS, SHARED_KEYS)) {
                if (!language.equals("en")) {
                    compare(
                            read(english),
                            read(Path.of(english.toString().replace(".properties", "_" + language + ".properties"))));
                }
            }
        }
    }

    private static void compare(Properties english, Properties other) {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(other.getProperty(key)), key);
        }
    }

    private static Set<String> arguments(String pattern) {
        assertTrue(pattern.indexOf('\'') < 0, () -> "MessageFormat swallows the apostrophe of: " + pattern);
        new MessageFormat(pattern);
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([0-9])").matcher(pattern);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }
}
