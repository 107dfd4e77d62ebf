// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Objects;

/**
 * Whose a contribution is.
 *
 * @param name Bundle-SymbolicName
 * @param title for people; the name when the bundle has no other
 * @param isPlugin whether it may fail without it being our fault
 */
public record ContributionOwner(String name, String title, boolean isPlugin) {

    /** This bundle. */
    public static final ContributionOwner CORE = new ContributionOwner("org.healthstead.ui", "Healthstead", false);

    public ContributionOwner {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
    }
}
