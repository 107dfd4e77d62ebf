// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.util.List;
import org.healthstead.platform.api.plugins.PluginPermissions;

/**
 * What the manifest of a plugin says.
 *
 * @param name Bundle-SymbolicName
 * @param version Bundle-Version in its full form
 * @param title Bundle-Name, or the name
 * @param description Bundle-Description, may be empty
 * @param vendor Bundle-Vendor, may be empty
 * @param fragment whether it is no bundle of its own but a part of another
 * @param imports Import-Package
 * @param dynamicImports DynamicImport-Package
 * @param exports Export-Package
 * @param requiredBundles Require-Bundle
 * @param permissions what it asks to do by itself
 */
public record PluginJar(
        String name,
        String version,
        String title,
        String description,
        String vendor,
        boolean fragment,
        List<HeaderClause> imports,
        List<HeaderClause> dynamicImports,
        List<HeaderClause> exports,
        List<HeaderClause> requiredBundles,
        PluginPermissions permissions) {}
