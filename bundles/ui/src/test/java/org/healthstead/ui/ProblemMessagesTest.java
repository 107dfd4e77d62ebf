// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.Languages;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of problem codes agrees with the sources, with the words of the pages and with its page of the
 * documentation.
 */
class ProblemMessagesTest {

    private static final Path BUNDLES = Path.of("..");
    private static final Path PAGE = Path.of("../../distribution/docs/problems.md");

    private static final Pattern USE = Pattern.compile("\\bProblemCode\\s*\\.\\s*([A-Z][A-Z_]+)\\b");
    private static final Pattern COMMENT = Pattern.compile("(?ms)^ */\\*.*?\\*/");
    private static final Pattern CODE = Pattern.compile("\"(HS(?:-[A-Z0-9]+){1,6})\"");

    private static String sources(Predicate<String> paths) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().endsWith(".java")
                            && paths.test(path.toString()))
                    .map(ProblemMessagesTest::read)
                    // A comment may show how a code is thrown.
                    .map(text -> COMMENT.matcher(text).replaceAll(""))
                    .collect(Collectors.joining());
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfPlugin(String path) {
        return path.contains("/plugins/");
    }

    /** What plugins of ours call by a code of their own. */
    private static Set<String> pluginCodes() throws IOException {
        return found(CODE, sources(ProblemMessagesTest::isOfPlugin)).stream()
                .filter(code -> ProblemCode.find(code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String area(String code) {
        return code.split("-")[1];
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCodeOfTheCatalogueIsUsed() throws IOException {
        // A change of case apart, as in a switch, each is used with the name of the catalogue before it.
        Set<String> used = found(USE, sources(path -> !path.endsWith("/ProblemCode.java")));
        Set<String> unused = Stream.of(ProblemCode.values())
                .map(Enum::name)
                .filter(name -> !used.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused, "delete these from the catalogue");
    }

    @Test
    void noCodeStandsBesideTheCatalogue() throws IOException {
        assertEquals(Set.of(), found(CODE, sources(path -> !isOfPlugin(path))), "use ProblemCode");
    }

    @Test
    void aPluginHasAnAreaOfItsOwn() throws IOException {
        Set<String> areas = Stream.of(ProblemCode.values())
                .map(code -> area(code.code()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> own = pluginCodes();
        assertTrue(own.size() > 10, own::toString);
        assertEquals(
                List.of(),
                own.stream().filter(code -> areas.contains(area(code))).toList());
    }

    @Test
    void everyProblemThatAPageCanShowHasWordsInEveryLanguage() throws IOException {
        Set<String> wanted = Stream.concat(
                        Stream.of(ProblemCode.values()).flatMap(code -> code.messageKey().stream()),
                        pluginCodes().stream().map(code -> "problem." + code))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String language : Languages.SPOKEN) {
            Messages messages = Messages.of(UiServlet.class, Locale.of(language));
            Set<String> missing = wanted.stream()
                    .filter(key -> messages.find(key).isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), missing, "add words for these in " + language);
        }
    }

    @Test
    void noWordsAreLeftOfAProblemThatIsGone() throws IOException {
        Set<String> plugins = pluginCodes();
        Set<String> stale = MessagesTest.keys().stream()
                .filter(key -> key.matches("(problem|warning)\\.HS-.*"))
                .filter(key -> {
                    String code = key.split("\\.")[1];
                    return !plugins.contains(code)
                            && ProblemCode.find(code)
                                    .flatMap(ProblemCode::messageKey)
                                    .isEmpty();
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), stale);
    }

    @Test
    void theDocumentationListsTheCatalogue() throws IOException {
        String page = read(PAGE);
        String head = page.substring(0, page.indexOf("| code |"));
        String wanted = head + table();
        if (!page.equals(wanted)) {
            Files.writeString(Path.of("target/problems.md"), wanted);
        }
        assertEquals(wanted, page, "copy bundles/ui/target/problems.md over distribution/docs/problems.md");
    }

    private static String table() {
        Messages words = Messages.of(UiServlet.class, Locale.ENGLISH);
        StringBuilder table = new StringBuilder("| code | HTTP | for | words on a page |\n|---|---|---|---|\n");
        for (ProblemCode code : ProblemCode.values()) {
            String status = code.httpStatus().isPresent()
                    ? Integer.toString(code.httpStatus().getAsInt())
                    : "";
            String sentence = code.messageKey().flatMap(words::find).orElse("").replace("''", "'");
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            code.code(),
                            status,
                            code.audience().name().toLowerCase(Locale.ROOT),
                            sentence.replace("|", "\\|")));
        }
        return table.toString();
    }

    @Test
    void everyKindOfFileThatTheImportNamesHasASentence() throws IOException {
        Matcher kinds = Pattern.compile("new (?:FileKind|Magic)\\(\"([a-z0-9-]+)\"")
                .matcher(read(BUNDLES.resolve("importing/src/main/java/org/healthstead/importing/FileKind.java")));
        Messages german = Messages.of(UiServlet.class, Locale.GERMAN);
        Set<String> missing = new TreeSet<>();
        int count = 0;
        while (kinds.find()) {
            count++;
            if (german.find("problem.HS-IMPORT-UNKNOWN-FORMAT." + kinds.group(1))
                    .isEmpty()) {
                missing.add(kinds.group(1));
            }
        }
        assertTrue(count > 10);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyReasonOfAHitHasWords() {
        Messages messages = Messages.of(UiServlet.class, Locale.ENGLISH);
        Matcher labels = Pattern.compile("^    [A-Z]+\\(\"([a-z]+)\"\\)", Pattern.MULTILINE)
                .matcher(read(BUNDLES.resolve(
                        "search.lucene/src/main/java/org/healthstead/search/lucene/document/Passage.java")));
        Set<String> missing = new TreeSet<>();
        int count = 0;
        while (labels.find()) {
            count++;
            if (messages.find("why." + labels.group(1)).isEmpty()) {
                missing.add(labels.group(1));
            }
        }
        assertTrue(count > 5);
        assertEquals(Set.of(), missing);
    }
}
