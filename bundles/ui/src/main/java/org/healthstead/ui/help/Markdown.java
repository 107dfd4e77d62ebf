// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.ui.api.Html;

/**
 * Writes Markdown as HTML: headings, paragraphs of one line each, lists of one line per item, fenced code, and in them
 * code, bold text and links. Nothing else is understood; HTML in it is shown as text. For one thread.
 */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.+)");
    private static final Pattern BULLET = Pattern.compile("- (.+)");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+\\. (.+)");
    private static final Pattern INLINE =
            Pattern.compile("`(?<code>[^`]+)`|\\*\\*(?<bold>[^*]+)\\*\\*|\\[(?<words>[^]]+)]\\((?<target>[^)]+)\\)");

    private static final String FENCE = "```";

    private final Html html;
    private final UnaryOperator<String> links;
    private String list = "";

    /** @param links turns the target of a link into an address */
    public Markdown(Html html, UnaryOperator<String> links) {
        this.html = html;
        this.links = links;
    }

    /** The text of the first heading; empty when there is none. */
    public static String title(String text) {
        return text.lines()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(2))
                .findFirst()
                .orElse("");
    }

    public void write(String text) {
        boolean isCode = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                isCode = !isCode;
                fence(isCode);
            } else if (isCode) {
                html.text(line + "\n");
            } else {
                block(line);
            }
        }
        if (isCode) {
            fence(false);
        }
        within("");
    }

    private void fence(boolean begins) {
        if (begins) {
            within("");
            // A region that scrolls sideways has to be reached by the keyboard.
            html.open("pre", "tabindex", "0").open("code");
        } else {
            html.close().close();
        }
    }

    private void block(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        if (heading.matches()) {
            within("");
            String tag = "h" + heading.group(1).length();
            html.open(tag, "class", tag.equals("h1") ? null : "gap");
            inline(heading.group(2));
            html.close();
        } else if (bullet.matches()) {
            item("ul", bullet.group(1));
        } else if (numbered.matches()) {
            item("ol", numbered.group(1));
        } else if (!line.isBlank()) {
            within("");
            html.open("p");
            inline(line);
            html.close();
        }
    }

    private void item(String kind, String text) {
        within(kind);
        html.open("li");
        inline(text);
        html.close();
    }

    /** Ends the list that is open and begins another one, unless it is the same. */
    private void within(String kind) {
        if (!list.equals(kind)) {
            if (!list.isEmpty()) {
                html.close();
            }
            if (!kind.isEmpty()) {
                html.open(kind);
            }
            list = kind;
        }
    }

    private void inline(String text) {
        Matcher matcher = INLINE.matcher(text);
        int at = 0;
        while (matcher.find()) {
            html.text(text.substring(at, matcher.start()));
            if (matcher.group("code") != null) {
                html.element("code", null, matcher.group("code"));
            } else if (matcher.group("bold") != null) {
                html.element("b", null, matcher.group("bold"));
            } else {
                html.link(links.apply(matcher.group("target")), matcher.group("words"));
            }
            at = matcher.end();
        }
        html.text(text.substring(at));
    }

    /** What a text links to, for tests of the guide. */
    static List<String> targets(String text) {
        return INLINE.matcher(text)
                .results()
                .map(match -> match.group("target"))
                .filter(target -> target != null)
                .toList();
    }
}
