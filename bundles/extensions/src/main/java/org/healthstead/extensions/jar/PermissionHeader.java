// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.plugins.PluginPermissions;

/** The manifest header in which a plugin says what it asks to do by itself. */
public final class PermissionHeader {

    private static final String CATEGORIES = "categories";

    private PermissionHeader() {}

    /**
     * @param header null when there is none
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PLUGIN-PERMISSION} names what is not known: a
     *     server that knows less than a plugin wants must not run it with less
     */
    public static PluginPermissions parse(String header) {
        PluginPermissions permissions = PluginPermissions.NONE;
        for (HeaderClause clause : HeaderClause.parse(header)) {
            for (String name : clause.paths()) {
                permissions = with(permissions, name, clause);
            }
        }
        return permissions;
    }

    private static PluginPermissions with(PluginPermissions permissions, String name, HeaderClause clause) {
        try {
            return permissions.with(name, clause.attributes().getOrDefault(CATEGORIES, ""));
        } catch (IllegalArgumentException e) {
            throw PluginProblems.permission(e.getMessage());
        }
    }
}
