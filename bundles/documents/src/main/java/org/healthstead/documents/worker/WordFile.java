// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.documents.worker.OfficeFile.Sheet;

/** The parts of Word and PowerPoint files that hold words. */
final class WordFile {

    private static final Pattern PART =
            Pattern.compile("word/(header|document|footnotes|endnotes|footer)([0-9]*)\\.xml");

    private static final List<String> ORDER = List.of("header", "document", "footnotes", "endnotes", "footer");
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide([0-9]{1,6})\\.xml");

    private WordFile() {}

    /** One page: head, text, notes, foot. */
    static List<Sheet> text(ReceivedFile file) throws IOException {
        Map<String, String> parts =
                new TreeMap<>(Comparator.comparingInt(WordFile::place).thenComparing(Comparator.naturalOrder()));
        new Archive(file).visit((name, content) -> {
            if (PART.matcher(name).matches()) {
                SheetText text = new SheetText();
                Markup.read(content, new WordText(text));
                parts.put(name, text.toString());
            }
            return true;
        });
        // The first page often has a head of its own, with the same words.
        List<String> different = parts.values().stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return List.of(new Sheet("", String.join("\n\n", different)));
    }

    private static int place(String name) {
        Matcher part = PART.matcher(name);
        return part.matches() ? ORDER.indexOf(part.group(1)) : ORDER.size();
    }

    /** A page for each slide. */
    static List<Sheet> slides(ReceivedFile file) throws IOException {
        Map<Integer, String> slides = new TreeMap<>();
        new Archive(file).visit((name, content) -> {
            Matcher slide = SLIDE.matcher(name);
            if (slide.matches()) {
                SheetText text = new SheetText();
                Markup.read(content, new WordText(text));
                slides.put(Integer.valueOf(slide.group(1)), text.toString());
            }
            return true;
        });
        List<Sheet> sheets = new ArrayList<>();
        slides.values().forEach(text -> sheets.add(new Sheet("", text)));
        return sheets;
    }
}
