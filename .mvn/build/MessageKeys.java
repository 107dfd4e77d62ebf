// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks the words of every bundle: each key that is looked up exists, each key that exists is used, and every language
 * has all of them with the same arguments. A file of words belongs to the module that it lies in; those of ui.api are
 * shared by all. Keys that are put together at run time are declared by their beginning in message-keys.properties.
 *
 * <p>Words are {@code messages*.properties} (looked up by sources and markup of the module) and {@code OSGI-INF/l10n}
 * (looked up by {@code %key} in annotations of settings).
 */
final class MessageKeys {
    private static final Set<String> LANGUAGES = Set.of("de");
    private static final String SHARED = "bundles/ui.api";

    /** A whole text in a source that has the form of a key, or of the beginning of one. */
    private static final Pattern TEXT = Pattern.compile("\"%?([a-zA-Z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9-]+)*\\.?)\"");

    private static final String WORDS = "(?:essages\\(\\)|\\bwords|\\bmessages|Messages|Messages\\.of\\([^()]*(?:\\(\\))?\\)|\\bcall)";

    /** Where a key is looked up as it stands: in Java, in markup, in annotations of settings. */
    private static final Pattern LOOK_UP = Pattern.compile(
            WORDS + "\\s*\\.(?:get|text|say|complain)\\(\\s*\"([a-zA-Z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

    private static final Pattern MARKUP = Pattern.compile("<wicket:message key=\"([^\"]+)\"");
    private static final Pattern SETTING = Pattern.compile("= \"%([a-zA-Z][a-zA-Z0-9._-]*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m:^\\s*//[^\n]*$)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])(?:,([a-z]+))?");
    private static final Pattern LANGUAGE = Pattern.compile("(.*)_([a-z]{2})\\.properties");

    private final Path root;
    private final Map<String, Set<String>> dynamic = new TreeMap<>();
    private final Set<String> dynamicSeen = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private int keys;
    private int lookUps;

    private MessageKeys(Path root, Path declared) throws IOException {
        this.root = root;
        Properties beginnings = read(declared);
        beginnings.stringPropertyNames().forEach(module -> dynamic.put(
                module, new TreeSet<>(List.of(beginnings.getProperty(module).trim().split("\\s+")))));
    }

    public static void main(String[] arguments) throws IOException {
        MessageKeys check = new MessageKeys(Path.of(arguments[0]), Path.of(arguments[1]));
        check.run();
        if (!check.problems.isEmpty()) {
            System.err.println(String.join("\n", check.problems));
            System.err.println("To do: add what is missing in every language and remove what is not used. A key that is"
                    + " put together while the program runs is declared by its beginning in " + arguments[1] + ".");
            System.exit(1);
        }
        System.out.println("Words: " + check.keys + " keys, " + check.lookUps + " look-ups");
    }

    private void run() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
                return name.equals("target") || name.equals(".git") || name.equals("test")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (root.relativize(file).toString().contains("src/main/")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files) {
            if (file.toString().matches(".*\\.(java|html)")) {
                sources.merge(module(file), withoutComments(file), String::concat);
            }
        }
        List<Path> english = files.stream().filter(MessageKeys::isEnglish).sorted().toList();
        if (english.size() < 4) {
            throw new IllegalStateException("only " + english + " found: wrong folder " + root);
        }
        Set<String> shared = new TreeSet<>();
        for (Path file : english) {
            if (module(file).equals(SHARED)) {
                shared.addAll(read(file).stringPropertyNames());
            }
        }
        for (String module : english.stream().map(this::module).collect(Collectors.toCollection(TreeSet::new))) {
            List<Path> own = english.stream().filter(file -> module(file).equals(module)).toList();
            checkModule(module, own, shared, sources);
        }
        dynamic.forEach((module, beginnings) -> beginnings.stream()
                .filter(beginning -> !dynamicSeen.contains(module + " " + beginning))
                .forEach(beginning -> problems.add("message-keys.properties: no key of " + module + " begins with "
                        + beginning + " any more, or no source has that text")));
    }

    private void checkModule(String module, List<Path> files, Set<String> shared, Map<String, String> sources)
            throws IOException {
        Set<String> own = new TreeSet<>();
        for (Path file : files) {
            Properties words = read(file);
            own.addAll(words.stringPropertyNames());
            for (String language : LANGUAGES) {
                compare(file, words, language);
            }
        }
        keys += own.size();
        String text = sources.getOrDefault(module, "");
        for (Pattern pattern : List.of(LOOK_UP, MARKUP, SETTING)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                lookUps++;
                String key = matcher.group(1);
                if (!own.contains(key) && !shared.contains(key)) {
                    problems.add(module + ": the key " + key + " is looked up and is nowhere");
                }
            }
        }
        // Shared words may be used by any module.
        unused(module, own, module.equals(SHARED) ? String.join("\n", sources.values()) : text);
    }

    private void unused(String module, Set<String> own, String text) {
        Set<String> used = new TreeSet<>();
        Matcher matcher = TEXT.matcher(text);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        Matcher settings = SETTING.matcher(text);
        while (settings.find()) {
            used.add(settings.group(1));
        }
        Set<String> beginnings = dynamic.getOrDefault(module, Set.of());
        for (String key : own) {
            List<String> fitting = beginnings.stream().filter(key::startsWith).toList();
            fitting.stream()
                    .filter(beginning -> used.contains(beginning) || text.contains("\"" + beginning + "\""))
                    .forEach(beginning -> dynamicSeen.add(module + " " + beginning));
            if (!used.contains(key) && fitting.isEmpty()) {
                problems.add(module + ": the key " + key + " is used nowhere");
            }
        }
    }

    private void compare(Path file, Properties english, String language) throws IOException {
        Path other = Path.of(file.toString().replace(".properties", "_" + language + ".properties"));
        String name = root.relativize(other).toString();
        if (!Files.exists(other)) {
            problems.add(name + " is missing");
            return;
        }
        Properties words = read(other);
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            if (words.getProperty(key) == null) {
                problems.add(name + ": the key " + key + " is missing");
            } else if (!arguments(name, key, english.getProperty(key)).equals(arguments(name, key, words.getProperty(key)))) {
                problems.add(name + ": " + key + " has other arguments than in English");
            }
        }
        for (String key : new TreeSet<>(words.stringPropertyNames())) {
            if (english.getProperty(key) == null) {
                problems.add(name + ": the key " + key + " is not there in English");
            }
        }
    }

    /** Which arguments a text takes, and in which form. */
    private Set<String> arguments(String name, String key, String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1) + (matcher.group(2) == null ? "" : "," + matcher.group(2)));
        }
        if (!arguments.isEmpty()) {
            if (text.replace("''", "").indexOf('\'') >= 0) {
                problems.add(name + ": " + key + " has a single apostrophe, which MessageFormat swallows; write \u2019");
            }
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                problems.add(name + ": " + key + " is no pattern: " + e.getMessage());
            }
        }
        return arguments;
    }

    private static boolean isEnglish(Path file) {
        String name = file.getFileName().toString();
        boolean isWords = name.startsWith("messages") || file.toString().contains("OSGI-INF/l10n/");
        return isWords && name.endsWith(".properties") && !LANGUAGE.matcher(name).matches();
    }

    private String module(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.indexOf("/src/main/"));
    }

    private static String withoutComments(Path file) throws IOException {
        String text = Files.readString(file);
        return (file.toString().endsWith(".java") ? COMMENT.matcher(text).replaceAll(" ") : text) + "\n";
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
