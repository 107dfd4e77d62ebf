// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import org.healthstead.store.jpa.artifact.FileArtifactStore;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.fact.FactDecisions;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.record.OwnPatients;
import org.healthstead.store.jpa.reminder.ReminderAnswers;
import org.healthstead.store.jpa.series.ArchivedJoins;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parts of the store that putting a record back needs. */
@Component(service = RestoreParts.class)
public final class RestoreParts {

    private final StoreUnit unit;
    private final ChangeLog log;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;
    private final EntryBodies bodies;
    private final EntryNeeds needs;
    private final OwnPatients patients;
    private final FileArtifactStore artifacts;
    private final FactDecisions facts;
    private final ArchivedJoins joins;
    private final ReminderAnswers reminders;

    @Activate
    public RestoreParts(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryAssembly assembly,
            @Reference EntryBodies bodies,
            @Reference EntryNeeds needs,
            @Reference OwnPatients patients,
            @Reference FileArtifactStore artifacts,
            @Reference FactDecisions facts,
            @Reference ArchivedJoins joins,
            @Reference ReminderAnswers reminders) {
        this.unit = unit;
        this.log = log;
        this.sources = sources;
        this.preparation = preparation;
        this.assembly = assembly;
        this.bodies = bodies;
        this.needs = needs;
        this.patients = patients;
        this.artifacts = artifacts;
        this.facts = facts;
        this.joins = joins;
        this.reminders = reminders;
    }

    ReminderAnswers reminders() {
        return reminders;
    }

    StoreUnit unit() {
        return unit;
    }

    ChangeLog log() {
        return log;
    }

    Sources sources() {
        return sources;
    }

    EntryPreparation preparation() {
        return preparation;
    }

    EntryAssembly assembly() {
        return assembly;
    }

    EntryBodies bodies() {
        return bodies;
    }

    EntryNeeds needs() {
        return needs;
    }

    OwnPatients patients() {
        return patients;
    }

    FileArtifactStore artifacts() {
        return artifacts;
    }

    FactDecisions facts() {
        return facts;
    }

    ArchivedJoins joins() {
        return joins;
    }
}
