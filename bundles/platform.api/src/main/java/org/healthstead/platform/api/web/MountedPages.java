// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.web;

import java.util.List;

/**
 * The pages that have an address at this moment, including those of plugins. Provided by the bundle that serves pages.
 * Cheap; safe for several threads. Tests go through this list, so that they miss no page.
 */
public interface MountedPages {

    /** All pages, ordered by path. */
    List<MountedPage> list();

    /**
     * @param path with names in place of the variable parts, for example {@code /person/${person}/timeline}
     * @param owner Bundle-SymbolicName of the bundle that the page is in
     */
    record MountedPage(String path, String owner) {}
}
