#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A PDF that OpenPDF 3.0.5 writes after PdfWriter.setTagged() says that it is tagged, and has no tag.
#
# One would expect that paragraphs, lists and tables of the document become elements of the structure tree, or that
# setTagged says it marks nothing. The catalogue says "Marked true" and has a structure tree, so that a check for these
# two passes; the tree has no elements, and nothing on the page is marked. A screen reader is told to rely on an empty tree.
# Elements must be made and marked by hand (PdfStructureElement, PdfContentByte.beginMarkedContentSequence).
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

cat > Tagged.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.openpdf.text.Document;
import org.openpdf.text.ListItem;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

class Tagged {
    public static void main(String[] arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setTagged();
        document.open();
        document.add(new Paragraph("Medicines"));
        org.openpdf.text.List list = new org.openpdf.text.List();
        list.add(new ListItem("one in the morning"));
        document.add(list);
        PdfPTable table = new PdfPTable(2);
        table.addCell("Monday");
        table.addCell("one");
        document.add(table);
        document.close();
        try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
            PDDocumentCatalog catalogue = read.getDocumentCatalog();
            String page = new String(read.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            System.out.println("marked " + catalogue.getMarkInfo().isMarked());
            System.out.println("structure tree " + (catalogue.getStructureTreeRoot() != null));
            System.out.println("elements " + catalogue.getStructureTreeRoot().getKids().size());
            System.out.println("marked content on the page " + page.contains("BDC"));
        }
    }
}
JAVA

java=java
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
seen=$("$java" -cp 'libraries/*' Tagged.java 2>messages) || { cat messages; exit 1; }
expected='marked true
structure tree true
elements 0
marked content on the page false'

printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
    echo "This has changed. It was:"
    printf '%s\n' "$expected"
    exit 1
fi
