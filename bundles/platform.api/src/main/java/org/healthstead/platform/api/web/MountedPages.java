// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.web;

import java.util.List;

/**
 * The pages that have an address at this moment, those of plugins among them. Provided by the bundle that serves pages;
 * safe for several threads; cheap. Tests walk this list, so that no page is forgotten.
 */
public interface MountedPages {

    /** By path. */
    List<MountedPage> list();

    /**
     * @param path with names in place of what differs, for example {@code /person/${person}/timeline}
     * @param owner Bundle-SymbolicName of the bundle that the page is in
     */
    record MountedPage(String path, String owner) {}
}
