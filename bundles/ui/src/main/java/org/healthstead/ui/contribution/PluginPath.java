// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses belong to a plugin: {@code /plugin/NAME/...} and {@code /person/ID/plugin/NAME/...}. */
public final class PluginPath {

    private static final Pattern ADDRESS =
            Pattern.compile("/?(?:person/(?<person>[^/]{1,100})/)?plugin/(?<plugin>[A-Za-z0-9_.-]{1,200})(?:/.*)?");

    private PluginPath() {}

    /** The plugin that an address names, installed or not; empty for an address of the core. */
    public static Optional<String> plugin(String path) {
        Matcher matcher = ADDRESS.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group("plugin")) : Optional.empty();
    }

    /** The person that such an address names, as it is written; empty for one of the household. */
    static Optional<String> person(String path) {
        Matcher matcher = ADDRESS.matcher(path);
        return matcher.matches() ? Optional.ofNullable(matcher.group("person")) : Optional.empty();
    }

    /** Whether a plugin may have a page there: below its own name, with something after it. */
    static boolean isOwn(String path, String plugin) {
        return (path.startsWith("/plugin/" + plugin + "/")
                        || path.startsWith("/person/${person}/plugin/" + plugin + "/"))
                && !path.endsWith("/")
                && !path.contains("//");
    }
}
