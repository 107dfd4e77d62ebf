// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out of a short text with stray tags what {@link MarkedText} calls struck out or hidden. Takes time in
 * proportion to the text.
 */
final class MarkedTags {

    private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^<>]*)>");

    /** Takes quoted values whole, so that an attribute inside a value is none. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w:-])([\\w:-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    private record Start(int at, boolean marks) {}

    /** From the first character of a start tag to the one after its end tag. */
    private record Stretch(int from, int to) {}

    private MarkedTags() {}

    static String withoutMarked(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int at = 0;
        for (Stretch stretch : marked(text)) {
            if (stretch.from() >= at) {
                rest.append(text, at, stretch.from()).append(' ');
            }
            at = Math.max(at, stretch.to());
        }
        return rest.append(text, at, text.length()).toString();
    }

    /** In the order of their start tags. A start tag without an end marks nothing: it may be no tag at all. */
    private static List<Stretch> marked(String text) {
        List<Stretch> marked = new ArrayList<>();
        Map<String, Deque<Start>> open = new HashMap<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            Deque<Start> starts = open.computeIfAbsent(name, none -> new ArrayDeque<>());
            String attributes = tag.group(3);
            if (!tag.group(1).isEmpty()) {
                Start start = starts.poll();
                if (start != null && start.marks()) {
                    marked.add(new Stretch(start.at(), tag.end()));
                }
            } else if (!attributes.endsWith("/")) {
                starts.push(new Start(tag.start(), marks(name, attributes)));
            }
        }
        marked.sort(Comparator.comparingInt(Stretch::from));
        return marked;
    }

    private static boolean marks(String name, String attributes) {
        Map<String, String> values = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            values.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value);
        }
        String style = values.getOrDefault("style", "");
        return MarkedText.isHidden(style)
                || MarkedText.isStruck(
                        name, style, values.getOrDefault("class", ""), values.getOrDefault("revised", ""));
    }
}
