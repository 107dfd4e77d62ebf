// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.ui.api.Html;
import org.junit.jupiter.api.Test;

class NarrativeWriterTest {

    private static String written(String xhtml) {
        Html html = new Html();
        NarrativeWriter.write(html, xhtml);
        return html.toString();
    }

    private static String file(String type, String text) {
        Html html = new Html();
        NarrativeWriter.write(
                html,
                AttachedFile.of(JsonObject.builder()
                                .put("contentType", type)
                                .put("data", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                                .build())
                        .orElseThrow());
        return html.toString();
    }

    @Test
    void showsStruckWordsAsStruck() {
        String line = "<s>5 mg</s>";
        assertEquals(line, written("<del>5 mg</del>"));
        assertEquals(line, written("<s>5 mg</s>"));
        assertEquals(line, written("<strike>5 mg</strike>"));
        assertEquals(line, written("<span style=\"color:red; text-decoration: underline line-through\">5 mg</span>"));
        assertEquals(line, written("<span class=\"strikethrough\">5 mg</span>"));
        assertEquals("<p>" + line + "</p>", written("<p style='text-decoration-line:line-through'>5 mg</p>"));
        assertEquals(
                "<table><tr><td><s>5</s></td><td><b><s>mg</s></b></td></tr></table>",
                written("<table><tr style=\"text-decoration:line-through\"><td>5</td><td><b>mg</b></td></tr></table>"));
        assertEquals("<ins>2.5 mg</ins>", written("<ins>2.5 mg</ins>"));
        assertEquals("5 mg", written("<span style=\"text-decoration:none\">5 mg</span>"));
    }

    @Test
    void keepsValuesBelowTheirHeadings() {
        String table = "<table><tr><th colspan=\"2\">Tue to Thu</th></tr><tr><td rowspan=\"3\">INR</td></tr></table>";
        assertEquals(table, written(table));
        assertEquals(
                "<table><tr><td>x</td></tr></table>", written("<table><tr><td colspan=\"2;x\">x</td></tr></table>"));
        assertEquals("<ol start=\"3\"><li value=\"7\">x</li></ol>", written("<ol start='3'><li value='7'>x</li></ol>"));
    }

    @Test
    void readsXhtmlAsXhtml() {
        assertEquals("Before <b></b>after: not bold.", written("Before <b/>after: not bold."));
        assertEquals("<p dir=\"rtl\">שלום</p>", written("<p dir=\"rtl\">שלום</p>"));
        assertEquals("<p>ä \u00a0x &lt; y</p>", written("<p>&#228; &nbsp;x &lt; y</p>"));
        assertEquals("a<br>b<hr>c", written("a<br/>b<hr/>c"));
        assertEquals(
                "a<br>b <table><tr><td>c</td></tr></table>",
                written("a<br>b<img src=x><table><tr><td>c</td></tr></table>"));
        assertEquals("<p><b>Title</b></p><pre>a  b</pre>", written("<h2>Title</h2><pre>a  b</pre>"));
        assertEquals("Picture of leg ", written("<img src=\"data:image/png;base64,AAAA\" alt=\"Picture of leg\"/>"));
    }

    @Test
    void writesNothingThatActs() {
        assertEquals(
                "<p>x</p>link",
                written("<p onclick=\"a()\" style=\"color:red\" id=\"x\">x</p><script>alert(1)</script>"
                        + "<a href=\"javascript:a()\">link</a><style>p{}</style><iframe src=\"x\">y</iframe>"
                        + "<svg><a>z</a></svg><form action=\"x\"></form><!-- c -->"));
        assertEquals("<p dir=\"ltr\">x</p>", written("<p dir=\"ltr\" DIR=\"x\" data-go=\"y\" class=\"top\">x</p>"));
        assertEquals("&lt;b&gt;", written("<![CDATA[<b>]]>"));
        assertEquals("", written("<p style=\"display:none\">hidden</p>").replaceAll("</?p>", ""));
        assertEquals("<p>safe</p>", file("text/html", "<title>t</title><p onclick=x>safe</p><script>bad()</script>"));
    }

    @Test
    void showsTheTextOfADocument() {
        assertEquals(
                "<p>Visit note</p><p>Complaint</p><ul><li>one</li></ul><table><tr><td>x</td></tr></table>",
                file(
                        "application/xml",
                        "<?xml version='1.0'?><ClinicalDocument><title>Visit note</title><text><paragraph>Complaint"
                                + "</paragraph><list><item>one</item></list><table><tr><td>x</td></tr></table></text>"
                                + "</ClinicalDocument>"));
        assertEquals("<div><s>5 mg</s> 2.5 mg<br></div>", file("text/rtf", "{\\rtf1 {\\strike 5 mg} 2.5 mg\\par}"));
    }

    @Test
    void saysWhenItStopsAndClosesWhatIsOpen() {
        String words = "<p><b>word </b></p>".repeat(60_000);
        Html html = new Html();
        assertFalse(NarrativeWriter.write(html, "<div>" + words + "</div>"));
        assertTrue(html.toString().endsWith("</b></p></div>"));
        assertTrue(NarrativeWriter.write(new Html(), "<p>short</p>"));
        assertEquals(
                60_000, NarrativeWords.of("<div>" + words + "</div>").lines().count());
    }

    @Test
    void deepNestingCostsNoStack() {
        String deep = "<div>".repeat(20_000) + "deepest" + "</div>".repeat(20_000);
        assertTrue(written(deep).contains("deepest"));
        assertEquals("deepest", NarrativeWords.of(deep));
    }

    @Test
    void givesPlainTextToSave() {
        assertEquals(
                "Title\nDrug\tDose\nGloxofen\t~~5 mg~~ 10 mg\nend",
                NarrativeWords.of("<h2>Title</h2><table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Gloxofen</td>"
                        + "<td><del>5 mg</del> 10 mg</td></tr></table><p>end</p>"));
        assertFalse(Narrative.hasText("<div><p> </p></div>"));
        assertTrue(Narrative.hasText("<div>x</div>"));
    }
}
