// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.healthstead.extensions.jar.JarSigners;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.extensions.jar.PluginJar;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.store.PluginStore.Jar;

/**
 * Refuses what would take the place of a plugin by its name alone. An update comes from the maker of what is there;
 * what comes from another is installed when somebody has removed that first.
 */
final class SameMaker {

    private final PluginTable table;
    private final PluginFolder folder;

    SameMaker(PluginTable table, PluginFolder folder) {
        this.table = table;
        this.folder = folder;
    }

    /**
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PLUGIN-NAME-ALIKE}, {@code HS-PLUGIN-OTHER-MAKER},
     *     {@code HS-PLUGIN-OTHER-SIGNER}
     */
    void check(PluginJar jar, Path file) {
        List<ManagedPlugin> installed = table.all().stream()
                .filter(plugin -> plugin.row().jar().isPresent())
                .filter(plugin -> plugin.row().name().equalsIgnoreCase(jar.name()))
                .toList();
        for (ManagedPlugin plugin : installed) {
            if (!plugin.row().name().equals(jar.name())) {
                throw PluginProblems.nameAlike(jar.name(), plugin.row().name());
            }
            requireSame(jar, file, plugin.row().jar().orElseThrow());
        }
    }

    private void requireSame(PluginJar jar, Path file, Jar before) {
        if (!jar.vendor().strip().equalsIgnoreCase(before.vendor().strip())) {
            throw PluginProblems.otherMaker(jar.name(), named(jar.vendor()), named(before.vendor()));
        }
        Set<PublicKey> signers = JarSigners.of(folder.path(before));
        if (!signers.isEmpty() && Collections.disjoint(signers, JarSigners.of(file))) {
            throw PluginProblems.otherSigner(jar.name());
        }
    }

    private static String named(String vendor) {
        return vendor.isBlank() ? "-" : vendor.strip();
    }
}
