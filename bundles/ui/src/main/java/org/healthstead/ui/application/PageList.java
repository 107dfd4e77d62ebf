// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.healthstead.platform.api.web.MountedPages;
import org.healthstead.ui.contribution.ContributionOwner;
import org.healthstead.ui.contribution.PluginPages;

/** The core's pages and those of plugins. */
public final class PageList implements MountedPages {

    private final PluginPages plugins;

    public PageList(PluginPages plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<MountedPage> list() {
        Stream<MountedPage> core = StandardPages.MOUNTED.keySet().stream()
                .map(path -> new MountedPage(path, ContributionOwner.CORE.name()));
        return Stream.concat(core, plugins.mounted().stream())
                .sorted(Comparator.comparing(MountedPage::path))
                .toList();
    }
}
