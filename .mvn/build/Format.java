// SPDX-License-Identifier: Apache-2.0
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Formats every Java file below a folder: palantir-java-format, unused imports removed, SPDX header first. With
 * {@code CI=true} in the environment nothing is written and a file that is not formatted fails the build.
 *
 * <p>A program of its own because the formatter parses with the javac it runs on: Maven may run on JDK 17, which cannot
 * read the Java 21 that we write. The build starts this file with the JDK that the toolchain chose. What was seen
 * formatted is remembered by size and time, so that a build without changes costs one JVM start.
 */
final class Format {
    private static final String HEADER = "// SPDX-License-Identifier: Apache-2.0\n";
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());
    private final List<String> problems = new ArrayList<>();
    private final Properties seen = new Properties();
    private final Properties now = new Properties();

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path memory = Path.of(arguments[1]);
        boolean check = "true".equals(System.getenv("CI"));
        Format format = new Format();
        if (Files.exists(memory)) {
            try (var in = Files.newInputStream(memory)) {
                format.seen.load(in);
            }
        }
        for (Path file : sources(root)) {
            format.visit(root, file, check);
        }
        try (var out = Files.newOutputStream(memory)) {
            format.now.store(out, null);
        }
        if (!format.problems.isEmpty()) {
            System.err.println(String.join("\n", format.problems));
            System.err.println("To do: run \"mvn process-sources\" without CI=true in the environment (it formats in"
                    + " place), look at the difference, commit.");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws Exception {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean skipped = SKIPPED.contains(name) || name.startsWith(".") && !folder.equals(root);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private void visit(Path root, Path file, boolean check) throws Exception {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (stamp(file).equals(seen.getProperty(name))) {
            now.setProperty(name, stamp(file));
            return;
        }
        String text = Files.readString(file);
        String wanted;
        try {
            wanted = formatter.formatSourceAndFixImports(withHeader(text.replace("\r\n", "\n")));
        } catch (Exception e) {
            problems.add(name + ": cannot be parsed: " + e.getMessage());
            return;
        }
        if (!wanted.equals(text)) {
            if (check) {
                problems.add(name + ": is not formatted");
                return;
            }
            Files.writeString(file, wanted);
        }
        now.setProperty(name, stamp(file));
    }

    private static String withHeader(String text) {
        return text.startsWith(HEADER) ? text : HEADER + text;
    }

    private static String stamp(Path file) throws Exception {
        return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    }
}
