// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.extensions.problem.PluginProblems;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Refuses what a plugin must not ask for, before anything of it is in the framework. Pure. */
public final class PluginChecks {

    private static final String OURS = "org.healthstead.";
    private static final String PLATFORM = "org.healthstead.platform";
    private static final List<String> API = List.of("org.healthstead.api", "org.healthstead.ui.api");
    private static final String SOME_PLATFORM_PACKAGE = "org.healthstead.platform.api.store";

    private PluginChecks() {}

    /**
     * @param taken names of the product's own bundles
     * @param offered version of each package that the product offers to plugins
     * @throws org.healthstead.api.problem.ProblemException says what was got and what was wanted
     */
    public static void check(PluginJar jar, Set<String> taken, Map<String, Version> offered) {
        if (jar.fragment()) {
            throw PluginProblems.fragment(jar.name());
        }
        if (taken.stream().anyMatch(jar.name()::equalsIgnoreCase)) {
            throw PluginProblems.nameTaken(jar.name());
        }
        jar.requiredBundles().forEach(PluginChecks::requireForeignBundle);
        jar.dynamicImports().forEach(PluginChecks::requireNarrow);
        jar.exports().forEach(PluginChecks::requireForeignExport);
        jar.imports().forEach(clause -> checkImport(clause, offered));
    }

    private static void requireForeignBundle(HeaderClause clause) {
        for (String bundle : clause.paths()) {
            if (bundle.startsWith(OURS) || bundle.equals("system.bundle")) {
                throw PluginProblems.forbiddenImport("Require-Bundle: " + bundle);
            }
        }
    }

    private static void requireNarrow(HeaderClause clause) {
        for (String pattern : clause.paths()) {
            if (matches(pattern, SOME_PLATFORM_PACKAGE) || isIn(PLATFORM, pattern)) {
                throw PluginProblems.forbiddenImport("DynamicImport-Package: " + pattern);
            }
        }
    }

    /** As the framework reads it: {@code *} all, {@code a.b.*} every package below. */
    private static boolean matches(String pattern, String name) {
        return pattern.equals("*")
                || pattern.endsWith(".*") && name.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    private static void requireForeignExport(HeaderClause clause) {
        for (String exported : clause.paths()) {
            if (isIn(PLATFORM, exported) || isApi(exported)) {
                throw PluginProblems.forbiddenExport(exported);
            }
        }
    }

    private static void checkImport(HeaderClause clause, Map<String, Version> offered) {
        for (String imported : clause.paths()) {
            if (isIn(PLATFORM, imported)) {
                throw PluginProblems.forbiddenImport("Import-Package: " + imported);
            }
            if (isApi(imported) && offered.containsKey(imported)) {
                requireInRange(imported, clause, offered.get(imported));
            }
        }
    }

    private static void requireInRange(String imported, HeaderClause clause, Version ours) {
        String wanted = clause.version().orElse("");
        VersionRange range = range(wanted);
        // Without an end it would claim to work with what nobody has written yet.
        if (range.getRight() == null || !range.includes(ours)) {
            throw PluginProblems.apiRange(imported, wanted.isEmpty() ? "-" : wanted, ours.toString());
        }
    }

    private static VersionRange range(String text) {
        try {
            return new VersionRange(text.isEmpty() ? "0" : text);
        } catch (IllegalArgumentException e) {
            throw PluginProblems.notBundle("Import-Package: " + text);
        }
    }

    private static boolean isApi(String name) {
        return API.stream().anyMatch(root -> isIn(root, name));
    }

    private static boolean isIn(String root, String name) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
