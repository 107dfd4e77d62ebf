// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.platform.api.problem.ProblemCode;

/** Where everything lies below {@code data}, by name: the names are the state of a creation, backup or repair. */
final class DatabaseFiles {

    private static final Pattern BASE = Pattern.compile("base-([0-9]{1,9})");
    private static final Pattern LOG = Pattern.compile("log([0-9]{1,18})\\.dat");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path root;

    /** @param data folder {@code data} of the home */
    DatabaseFiles(Path data) {
        this.data = data;
        this.root = data.resolve("derby");
        if (data.toString().indexOf(';') >= 0) {
            throw Problems.of(
                    ProblemCode.DATABASE_PATH,
                    "Derby cannot work in " + data + ": choose a home folder without a semicolon.");
        }
    }

    Path data() {
        return data;
    }

    Path root() {
        return root;
    }

    /** A creation in progress: becomes {@link #root} when it is whole. The dot says that it is nothing yet. */
    Path creating() {
        return data.resolve(".creating-derby");
    }

    Path database() {
        return database(root);
    }

    static Path database(Path folder) {
        return folder.resolve("database");
    }

    static Path logs(Path database) {
        return database.resolve("log");
    }

    Path repairing() {
        return root.resolve("repairing");
    }

    Path repaired() {
        return root.resolve("repaired");
    }

    /** A file: a page was found damaged while the database ran, repair it at the next start. */
    Path suspect() {
        return root.resolve("suspect");
    }

    /** A file that only takes up room: see {@link SpareRoom}. */
    Path spare() {
        return root.resolve("spare");
    }

    Path damaged(Instant now) {
        return root.resolve("damaged-" + TIME.format(now));
    }

    List<Path> allDamaged() throws IOException {
        return list(root, path -> path.getFileName().toString().startsWith("damaged-") ? 0 : -1);
    }

    static Path base(Path folder, long number) {
        return folder.resolve("base-" + number);
    }

    /** Written last into a base backup. */
    static Path complete(Path base) {
        return base.resolve("complete");
    }

    /** Base backups, whole or not, oldest first. */
    List<Path> bases() throws IOException {
        return list(root, DatabaseFiles::baseNumber);
    }

    Optional<Path> newestWholeBase() throws IOException {
        return bases().reversed().stream()
                .filter(base -> Files.exists(complete(base)))
                .findFirst();
    }

    Path nextBase() throws IOException {
        List<Path> bases = bases();
        return base(root, bases.isEmpty() ? 1 : baseNumber(bases.getLast()) + 1);
    }

    /** Log files of a database or base backup, oldest first. */
    static List<Path> logFiles(Path database) throws IOException {
        return list(logs(database), DatabaseFiles::logNumber);
    }

    static OptionalLong firstLog(Path database) throws IOException {
        return logFiles(database).stream().mapToLong(DatabaseFiles::logNumber).min();
    }

    static OptionalLong lastLog(Path database) throws IOException {
        return logFiles(database).stream().mapToLong(DatabaseFiles::logNumber).max();
    }

    /** -1 when the file is none. */
    static long logNumber(Path file) {
        return number(LOG, file);
    }

    private static long baseNumber(Path folder) {
        return number(BASE, folder);
    }

    private static long number(Pattern form, Path path) {
        Matcher matcher = form.matcher(path.getFileName().toString());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static List<Path> list(Path folder, ToLongFunction<Path> number) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> number.applyAsLong(path) >= 0)
                    .sorted(Comparator.comparingLong(number))
                    .toList();
        }
    }
}
