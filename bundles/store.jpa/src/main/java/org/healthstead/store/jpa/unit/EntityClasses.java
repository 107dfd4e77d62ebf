// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.util.List;

/** The managed classes, by name so that this package knows none of them. A test compares with persistence.xml. */
final class EntityClasses {

    private static final String ROOT = "org.healthstead.store.jpa.";

    static final List<String> NAMES = List.of(
            ROOT + "unit.CounterEntity",
            ROOT + "person.PersonEntity",
            ROOT + "person.SourceEntity",
            ROOT + "person.SourceNameEntity",
            ROOT + "entry.EntryEntity",
            ROOT + "entry.VersionEntity",
            ROOT + "imports.ImportEntity",
            ROOT + "imports.ImportRangeEntity",
            ROOT + "imports.AliasEntity",
            ROOT + "artifact.ArtifactEntity",
            ROOT + "account.AccountEntity",
            ROOT + "account.GrantEntity",
            ROOT + "account.FailureEntity",
            ROOT + "account.SessionEntity",
            ROOT + "account.TokenEntity",
            ROOT + "job.JobEntity",
            ROOT + "account.SettingEntity",
            ROOT + "plugin.PluginEntity");

    private EntityClasses() {}
}
