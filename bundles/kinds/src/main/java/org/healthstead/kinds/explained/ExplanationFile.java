// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.explained;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthstead.api.knowledge.KnowledgeSource;

/**
 * The explanations of one language. A block begins with LOINC codes of {@code analyte/names.tsv} in brackets; each of
 * its lines has a name and a text:
 *
 * <pre>{@code
 * [2276-4]
 * measures = Ferritin is a protein that stores iron. ...
 * high = ...
 * low = ...
 * ask = ...
 * source = MedlinePlus | https://...
 * }</pre>
 *
 * <p>One of {@code high} and {@code low} may be missing. Several sources have several lines. Lines that begin with
 * {@code #} say where the file is from.
 */
final class ExplanationFile {

    /** What a line is about. */
    enum Part {
        MEASURES,
        HIGH,
        LOW,
        ASK
    }

    /**
     * A block.
     *
     * @param line where it begins
     */
    record Block(int line, Map<Part, String> texts, List<KnowledgeSource> sources) {

        String text(Part part) {
            return texts.get(part);
        }

        Optional<String> find(Part part) {
            return Optional.ofNullable(texts.get(part));
        }
    }

    private static final Pattern CODES = Pattern.compile("\\[([0-9]+-[0-9])( [0-9]+-[0-9])*]");
    private static final Pattern SOURCE = Pattern.compile("([^|]+) \\| (https?://\\S+)");
    private static final Pattern SENTENCES = Pattern.compile("\\p{Lu}.*[.?]");
    private static final int MOST_CHARACTERS = 330;

    private final String name;
    private final boolean hasSources;
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private int number;
    private Block open;

    /**
     * @param name of the file, for messages
     * @param text of the file
     * @param hasSources true for a file that names the sources; the others say the same in another language
     * @throws IllegalStateException with the line of what is wrong
     */
    ExplanationFile(String name, String text, boolean hasSources) {
        this.name = name;
        this.hasSources = hasSources;
        text.lines().forEach(this::read);
        close();
    }

    /** By LOINC code. */
    Map<String, Block> blocks() {
        return blocks;
    }

    private void read(String line) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("[")) {
            close();
            begin(line.strip());
            return;
        }
        int sign = line.indexOf(" = ");
        if (sign < 0) {
            throw wrong(number, "wanted [codes] or name = text");
        }
        if (open == null) {
            throw wrong(number, "stands before the first [codes]");
        }
        String key = line.substring(0, sign).strip();
        String value = line.substring(sign + 3).strip();
        if (key.equals("source")) {
            source(value);
        } else {
            text(part(key), value);
        }
    }

    private void begin(String line) {
        if (!CODES.matcher(line).matches()) {
            throw wrong(number, "wanted LOINC codes in brackets, each with its check digit");
        }
        open = new Block(number, new EnumMap<>(Part.class), new ArrayList<>());
        for (String code : line.substring(1, line.length() - 1).split(" ")) {
            Block before = blocks.putIfAbsent(code, open);
            if (before != null) {
                throw wrong(number, code + " has an explanation in line " + before.line());
            }
        }
    }

    private Part part(String key) {
        try {
            return Part.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(number, key + " is none of measures, high, low, ask, source");
        }
    }

    private void text(Part part, String text) {
        if (!SENTENCES.matcher(text).matches()) {
            throw wrong(number, "wanted whole sentences");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw wrong(number, text.length() + " characters, wanted at most " + MOST_CHARACTERS);
        }
        if (open.texts().putIfAbsent(part, text) != null) {
            throw wrong(number, "stands there twice");
        }
    }

    private void source(String value) {
        if (!hasSources) {
            throw wrong(number, "sources stand in the English file");
        }
        var form = SOURCE.matcher(value);
        if (!form.matches()) {
            throw wrong(number, "wanted source = publisher | address");
        }
        open.sources().add(new KnowledgeSource(form.group(1), form.group(2)));
    }

    private void close() {
        if (open == null) {
            return;
        }
        for (Part part : List.of(Part.MEASURES, Part.ASK)) {
            if (open.text(part) == null) {
                throw wrong(open.line(), "has no line " + part.name().toLowerCase(Locale.ROOT));
            }
        }
        if (open.text(Part.HIGH) == null && open.text(Part.LOW) == null) {
            throw wrong(open.line(), "has neither high nor low");
        }
        if (hasSources && open.sources().isEmpty()) {
            throw wrong(open.line(), "has no source");
        }
    }

    /** @throws IllegalStateException when this file does not explain the same, in the same blocks, as the other */
    void requireLike(ExplanationFile other) {
        Map<Block, Block> pairs = new HashMap<>();
        blocks.forEach((code, block) -> {
            Block like = other.blocks.get(code);
            if (like == null) {
                throw wrong(block.line(), code + " is not in " + other.name);
            }
            if (!block.texts().keySet().equals(like.texts().keySet()) || pairs.getOrDefault(block, like) != like) {
                throw wrong(block.line(), "has other lines or codes than " + other.name + ":" + like.line());
            }
            pairs.put(block, like);
        });
        other.blocks.forEach((code, block) -> {
            if (!blocks.containsKey(code)) {
                throw other.wrong(block.line(), code + " is not in " + name);
            }
        });
    }

    private IllegalStateException wrong(int line, String what) {
        return new IllegalStateException(name + ":" + line + ": " + what);
    }
}
