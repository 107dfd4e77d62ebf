// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.kinds.KindFile.Line;

/**
 * The lower part of a kind's file: by what entries are listed, written, linked and searched. It is parsed when it is
 * first needed, not when entries are projected. Immutable, safe for several threads.
 */
final class UseLines {

    static final Set<String> NAMES =
            Set.of("list", "column", "field", "given", "reference", "parameter", "label", "text");

    private final String file;
    private final Lazy<List<Line>> lines;
    private final Optional<UseLines> other;

    /**
     * @param text may be empty
     * @param first number of its first line in the file
     */
    UseLines(String file, String text, int first) {
        this.file = file;
        this.lines = new Lazy<>(() -> parse(file, text, first));
        this.other = Optional.empty();
    }

    private UseLines(UseLines own, UseLines other) {
        this.file = own.file;
        this.lines = own.lines;
        this.other = Optional.of(other);
    }

    private static List<Line> parse(String file, String text, int first) {
        List<Line> lines = new ArrayList<>();
        for (Line line : KindFile.lines(text, first)) {
            if (!NAMES.contains(line.name())) {
                throw new KindFileException(
                        file,
                        line.number(),
                        "\"" + line.name() + "\" says nothing below \"" + KindFile.DIVIDER + "\"; wanted one of "
                                + String.join(", ", NAMES.stream().sorted().toList()));
            }
            if (line.text().isEmpty()) {
                throw new KindFileException(file, line.number(), "nothing stands after \"" + line.name() + "\"");
            }
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    /** With the lines of another file for names that this one does not have; labels are added up. */
    UseLines like(UseLines another) {
        return new UseLines(this, another);
    }

    /** Of the file itself or, if it has none of the name, of the one that it is like. */
    List<Line> all(String name) {
        List<Line> own = own(name);
        if (other.isEmpty() || !own.isEmpty() && !name.equals("label")) {
            return own;
        }
        return Stream.concat(own.stream(), other.get().own(name).stream()).toList();
    }

    private List<Line> own(String name) {
        return lines.get().stream().filter(line -> line.name().equals(name)).toList();
    }

    KindFileException wrong(Line line, String message) {
        return new KindFileException(file, line.number(), message);
    }
}
