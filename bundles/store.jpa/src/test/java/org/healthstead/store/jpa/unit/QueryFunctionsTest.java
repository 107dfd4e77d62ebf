// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No query calls EXTRACT, POWER, CAST, RIGHT or LEFT. Derby has no such functions but CAST, which converts by rules of
 * its own, and EclipseLink writes them differently for each database: a query with one works on one database only.
 * Compute in Java, or keep what is asked for in a column.
 *
 * <p>Looks at every string in the compiled classes, so it sees a query however its source is laid out.
 */
class QueryFunctionsTest {

    private static final String NAMES = "(?:EXTRACT|POWER|CAST|RIGHT|LEFT)";
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.:$])" + NAMES + "\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_CALL =
            Pattern.compile("\\b(?:FUNCTION|FUNC|OPERATOR)\\s*\\(\\s*'" + NAMES + "'", Pattern.CASE_INSENSITIVE);

    @Test
    void noQueryCallsThem() throws Exception {
        List<String> found = new ArrayList<>();
        int strings = 0;
        boolean queriesSeen = false;
        for (Path file : classFiles()) {
            for (String text : ClassStrings.of(Files.readAllBytes(file))) {
                strings++;
                queriesSeen |= text.contains("select a from Artifact a where a.digest = :digest");
                if (calls(text)) {
                    found.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertTrue(queriesSeen, "the queries are not among the " + strings + " strings");
        assertEquals(List.of(), found);
    }

    private static List<Path> classFiles() throws Exception {
        Path classes = Path.of(EntityClasses.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select left(e.name, 3) from E e",
                "SELECT LEFT (NAME, 3) FROM E",
                "select e from E e where power(e.n, 2) > 4",
                " and cast(\u0001 as integer) = 1",
                "select extract(year from e.day) from E e left join e.other o",
                "select right\n(e.name, 1) from E e",
                "select function('POWER', e.n, 2) from E e",
                "select -left(e.n, 1) from E e where e.text = 'it''s' or (cast (e.n as string)) = ''"
            })
    void aCallIsFound(String query) {
        assertTrue(calls(query), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select e from E e left join e.other o where (o.n = 1)",
                "select e from E e LEFT OUTER JOIN (select 1) x",
                "select e.left from E e where e.right in (1, 2)",
                "select e from E e where e.text = 'left(over)'",
                "select e from E e where e.n = :left and (e.m = :cast)",
                "select broadcast(e.n), downcast (e.m), recast_(1) from E e",
                "CASE WHEN CATEGORY BETWEEN 14 AND 18 THEN 1 ELSE 0 END"
            })
    void whatOnlyLooksLikeACallIsNot(String query) {
        assertEquals(false, calls(query), query);
    }

    @Test
    void stringsAreFoundWhereverTheyStand() throws IOException {
        String name = "/" + Places.class.getName().replace('.', '/') + ".class";
        try (var in = QueryFunctionsTest.class.getResourceAsStream(name)) {
            List<String> strings = ClassStrings.of(in.readAllBytes());
            for (String place : List.of("of a constant", "of an annotation", "in the code", "joined to ")) {
                assertTrue(strings.stream().anyMatch(text -> text.contains(place)), place + " not in " + strings);
            }
        }
    }

    private static boolean calls(String text) {
        return NAMED_CALL.matcher(text).find()
                || CALL.matcher(LITERAL.matcher(text).replaceAll("''")).find();
    }

    @Marked("of an annotation")
    private static final class Places {
        static final String CONSTANT = "of a constant";

        static String code(int number) {
            return number == 0 ? "in the code" : "joined to " + number;
        }
    }

    private @interface Marked {
        String value();
    }
}
