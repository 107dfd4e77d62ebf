// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.document.DocumentCopies;
import org.healthstead.store.jpa.entry.ReferenceTargets;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What moving many entries needs of the store. */
@Component(service = MoveParts.class)
public record MoveParts(
        StoreUnit unit,
        ChangeLog log,
        Sources sources,
        DocumentCopies documents,
        ReferenceTargets targets,
        MovedHistoryReader histories,
        EntryTransfer transfer,
        MovedDecisions decisions) {

    @Activate
    public MoveParts(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference Sources sources,
            @Reference DocumentCopies documents,
            @Reference ReferenceTargets targets,
            @Reference MovedHistoryReader histories,
            @Reference EntryTransfer transfer,
            @Reference MovedDecisions decisions) {
        this.unit = unit;
        this.log = log;
        this.sources = sources;
        this.documents = documents;
        this.targets = targets;
        this.histories = histories;
        this.transfer = transfer;
        this.decisions = decisions;
    }
}
