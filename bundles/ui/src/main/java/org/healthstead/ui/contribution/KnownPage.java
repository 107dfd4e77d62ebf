// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import org.apache.wicket.core.request.mapper.MountedMapper;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.mapper.CompoundRequestMapper;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.ShellPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page whose address and class were asked once. Its mapper is there while it is mounted. */
final class KnownPage {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPage.class);

    private final ContributionOwner owner;
    private final String path;
    private final Class<? extends ShellPage> type;
    private volatile IRequestMapper mapper;

    private KnownPage(ContributionOwner owner, String path, Class<? extends ShellPage> type) {
        this.owner = owner;
        this.path = path;
        this.type = type;
    }

    /** Null when it is not below the plugin's own address. */
    static KnownPage of(ContributionOwner owner, PageContribution contribution) {
        String path = contribution.path();
        Class<? extends ShellPage> type = contribution.page();
        if (path == null || type == null || !PluginPath.isOwn(path, owner.name())) {
            LOG.warn(
                    "a page of {} is left out: {} is not below /plugin/{}/ or /person/ID/plugin/{}/",
                    owner.name(),
                    path,
                    owner.name(),
                    owner.name());
            return null;
        }
        return new KnownPage(owner, path, type);
    }

    ContributionOwner owner() {
        return owner;
    }

    String path() {
        return path;
    }

    Class<? extends ShellPage> type() {
        return type;
    }

    boolean isMounted() {
        return mapper != null;
    }

    void mount(CompoundRequestMapper mounts) {
        mapper = new MountedMapper(path, type);
        mounts.add(mapper);
    }

    /** True when it was mounted. */
    boolean unmount(CompoundRequestMapper mounts) {
        IRequestMapper before = mapper;
        mapper = null;
        if (before != null) {
            mounts.remove(before);
        }
        return before != null;
    }
}
