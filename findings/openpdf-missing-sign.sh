#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# OpenPDF 3.0.5 leaves out a character that the embedded font lacks, without an error: "2·10⁻³ mol/L" becomes "2·10³ mol/L".
#
# One would expect an exception, as PDFBox 3.0.8 raises for the same font and text, or at least the empty box (.notdef) that
# a browser draws. Nothing is drawn, no width is left, and the text that is copied from the file lacks it too. Liberation
# Sans has a superscript three and no superscript minus, so a power of ten changes by its sign. The same happens to ≥ and ≤
# with a font that lacks them. Ask BaseFont.charExists for every character before it is written.
#
# Needs a JDK of at least 21 (JAVA_HOME, or java on the path) and Maven. Ends with 0 when the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>openpdf</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.github.librepdf</groupId>
      <artifactId>openpdf</artifactId>
      <version>3.0.5</version>
    </dependency>
    <dependency>
      <groupId>org.apache.pdfbox</groupId>
      <artifactId>pdfbox</artifactId>
      <version>3.0.8</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=libraries >/dev/null

cat > Superscript.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

class Superscript {
    static final String TEXT = "2\u00b710\u207b\u00b3 mol/L";

    public static void main(String[] arguments) throws Exception {
        byte[] file = PDDocument.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")
                .readAllBytes();
        BaseFont font = BaseFont.createFont(
                "LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph(TEXT, new Font(font, 12)));
        document.close();
        try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
            String text = new PDFTextStripper().getText(read).strip();
            System.out.println("OpenPDF: minus in the font " + font.charExists(0x207b) + ", in the file "
                    + text.contains("\u207b") + ", the rest in the file " + text.equals(TEXT.replace("\u207b", "")));
        }
        try (PDDocument other = new PDDocument()) {
            PDType0Font.load(other, new ByteArrayInputStream(file)).encode(TEXT);
            System.out.println("PDFBox: written");
        } catch (IllegalArgumentException missing) {
            System.out.println("PDFBox: " + missing.getClass().getSimpleName());
        }
    }
}
JAVA

java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
seen=$("$java" -cp 'libraries/*' Superscript.java 2>messages) || { cat messages; exit 1; }
expected='OpenPDF: minus in the font false, in the file false, the rest in the file true
PDFBox: IllegalArgumentException'

printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
    echo "This has changed. It was:"
    printf '%s\n' "$expected"
    exit 1
fi
