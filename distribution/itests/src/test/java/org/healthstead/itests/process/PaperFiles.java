// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as people keep them: made anew for each test, with the words that it looks for. */
final class PaperFiles {

    private static final int SIZE = 14;
    private static final int LEFT = 72;
    private static final int HIGH = 700;

    private static final String WORD_TYPES = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType=
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;
    private static final String WORD_PARTS = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="word/document.xml" Type=
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
        </Relationships>
        """;
    private static final String WORD_TEXT = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>
        """;

    private final Path folder;

    PaperFiles(Path folder) {
        this.folder = folder;
    }

    Path text(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    /** One page for each text. */
    Path pdf(String name, String... pages) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(FontName.HELVETICA), SIZE);
                    out.newLineAtOffset(LEFT, HIGH);
                    out.showText(words);
                    out.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    Path word(String name, String words) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WORD_TYPES);
        parts.put("_rels/.rels", WORD_PARTS);
        parts.put("word/document.xml", WORD_TEXT.formatted(words));
        return zip(name, parts);
    }

    /** @param parts their texts, by their names */
    Path zip(String name, Map<String, String> parts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
