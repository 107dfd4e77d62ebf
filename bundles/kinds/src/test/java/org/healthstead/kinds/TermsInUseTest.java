// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.api.record.Wording;
import org.junit.jupiter.api.Test;

/** Every term that this bundle says is in the table of terms, and none stands there for nothing. */
class TermsInUseTest {

    private static final java.nio.file.Path SOURCES = java.nio.file.Path.of("src/main/java/org/healthstead/kinds");
    private static final Pattern SAID = Pattern.compile("\\bterm\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z]*)?)\"");

    private final Set<String> keys = keys();
    private final String sources = sources();

    private static Set<String> keys() {
        Properties table = new Properties();
        try (var in =
                new InputStreamReader(Wording.class.getResourceAsStream("terms.properties"), StandardCharsets.UTF_8)) {
            table.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return table.stringPropertyNames();
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES).filter(Files::isRegularFile)) {
            StringBuilder all = new StringBuilder();
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(sources).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @Test
    void areInTheTable() {
        Set<String> said = found(SAID);
        assertTrue(said.size() > 20, said.toString());
        for (String key : said) {
            assertTrue(
                    key.endsWith(".") ? keys.stream().anyMatch(each -> each.startsWith(key)) : keys.contains(key), key);
        }
    }

    @Test
    void areAllSaid() {
        Set<String> literals = found(LITERAL);
        for (String key : keys) {
            String group = key.substring(0, key.indexOf('.') + 1);
            assertTrue(literals.contains(key) || !group.isEmpty() && literals.contains(group), key);
        }
    }

    /** A unit or a day that somebody forgot would be printed as its key. */
    @Test
    void areThereForEveryUnitOfTimeAndEveryDay() {
        for (String group :
                new String[] {"once-a.", "every.", "times-a.", "times-every.", "one.", "span.", "age.", "age-one."}) {
            for (String unit : new String[] {"s", "min", "h", "d", "wk", "mo", "a"}) {
                assertTrue(keys.contains(group + unit), group + unit);
            }
        }
        for (String day : new String[] {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
            assertTrue(keys.contains("day." + day), day);
        }
    }
}
