// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules of axe-core on the page that a browser shows: WCAG 2.0 to 2.2, levels A and AA, and axe's own best
 * practices.
 */
final class Axe {

    private static final String RUN = """
        const [rules, done] = arguments;
        const options = {resultTypes: ['violations']};
        if (rules.length > 0) {
          options.runOnly = {type: 'rule', values: rules};
        }
        axe.run(document, options).then(
          result => done(result.violations.map(rule => rule.id + ' (' + rule.help + '): '
            + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + (node.any[0] || node.all[0]
            || node.none[0] || {message: ''}).message).join(' | '))),
          failure => done(['axe failed: ' + failure]));
        """;

    /** All of axe that colours alone can break. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final String script;

    Axe() throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What breaks a rule, a line each; empty when nothing does. */
    List<String> violations(Browser browser) {
        return violations(browser, List.of());
    }

    /** As {@link #violations}, of a page that differs in nothing but its colours from one that has no violations. */
    List<String> ofColours(Browser browser) {
        return violations(browser, Boolean.getBoolean("healthstead.full") ? List.of() : COLOURS);
    }

    private List<String> violations(Browser browser, List<String> rules) {
        if (Boolean.TRUE.equals(browser.run("return typeof axe === 'undefined'"))) {
            browser.run(script);
        }
        return ((List<?>) browser.runAsync(RUN, rules))
                .stream().map(String::valueOf).toList();
    }
}
