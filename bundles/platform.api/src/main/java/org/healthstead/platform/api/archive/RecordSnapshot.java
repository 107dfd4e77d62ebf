// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.reminders.ReminderAnswer;

/**
 * One record at one moment. What is changed afterwards is not in it. It holds about a hundred bytes for each entry and
 * reads everything else when it is asked for. For one thread.
 *
 * <p>Who may not read everything gets the versions they may read. Files, sources, imports and decisions have no
 * category, so then there are none.
 */
public interface RecordSnapshot {

    Person person();

    Instant takenAt();

    /** True when the caller may read everything. */
    boolean isWhole();

    /** How many entries of each FHIR type are shown. */
    SortedMap<String, Integer> types();

    /** The current versions of a type's entries, in the order of their ids. */
    void bodies(String type, Sink<JsonObject> sink) throws IOException;

    /** The entries in parts that a person can leaf through, the newest year of each category first. */
    List<Shelf> shelves();

    /** The entries of a shelf, newest first. */
    void lines(Shelf shelf, Sink<EntryLine> sink) throws IOException;

    /** Every version of every entry, also filed and withdrawn ones, in the order in which they came. */
    void versions(Sink<ArchivedVersion> sink) throws IOException;

    /** The first version of the person's own Patient; empty when the caller may not read it. */
    Optional<ArchivedVersion> patient();

    /** Original files, the oldest first. */
    List<ArchivedFile> files();

    /** Where entries come from, the oldest first. */
    List<ArchivedSource> sources();

    /** The oldest first. */
    List<ArchivedImport> imports();

    /** What people have said about entries that are the same, the oldest first. */
    List<FactDecision> facts();

    /**
     * What people have said about series that are the same, the oldest first. Only where both have results: without
     * one, nothing tells another installation which series is meant.
     */
    List<ArchivedJoin> joins();

    /** What people have said about reminders of plugins, the newest first. */
    List<ReminderAnswer> reminders();

    /** Takes one after the other. */
    @FunctionalInterface
    interface Sink<T> {
        void take(T each) throws IOException;
    }
}
