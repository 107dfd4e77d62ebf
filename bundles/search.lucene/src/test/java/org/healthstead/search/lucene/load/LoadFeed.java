// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonReader;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.store.ChangeFeed;

/** The resources of FHIR bundles as changes, one file a person; a thread of its own parses ahead. */
final class LoadFeed implements ChangeFeed {

    private static final int BATCH = 500;
    private static final List<Change> END = List.of();

    private final List<Path> files;
    private final long most;
    private final BlockingQueue<List<Change>> ready = new ArrayBlockingQueue<>(4);
    private final List<PersonId> persons = new ArrayList<>();
    private volatile long latest = Long.MAX_VALUE;
    private long number;
    private long bytes;

    LoadFeed(Path folder, long most) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            this.files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        this.most = most;
        files.forEach(file -> persons.add(new PersonId(UUID.nameUUIDFromBytes(
                file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
    }

    /** Those with the largest records first. */
    List<PersonId> persons() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong((Integer i) -> files.get(i).toFile().length())
                .reversed());
        return order.stream().map(persons::get).toList();
    }

    /** Takes an index that holds everything already. */
    void pretend(long entries) {
        number = entries;
    }

    /** Compact JSON of what was read, in bytes. */
    long bytes() {
        return bytes;
    }

    long entries() {
        return number;
    }

    void start() {
        Thread.ofPlatform().daemon().name("load-parser").start(() -> {
            try {
                for (int i = 0; i < files.size() && number < most; i++) {
                    read(files.get(i), persons.get(i));
                }
                ready.put(END);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void read(Path file, PersonId person) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        SourceRef source = new SourceRef(new SourceId(person.value()), name, SourceRef.Kind.FILE);
        List<Change> batch = new ArrayList<>(BATCH);
        try (InputStream in = Files.newInputStream(file);
                JsonReader reader = JsonReader.open(in, JsonLimits.RESOURCE)) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (!reader.nextName().equals("entry")) {
                    reader.skipValue();
                    continue;
                }
                reader.beginArray();
                while (reader.hasNext() && number < most) {
                    batch.add(change(((JsonObject) reader.readValue()).object("resource"), person, source));
                    if (batch.size() == BATCH) {
                        ready.put(batch);
                        batch = new ArrayList<>(BATCH);
                    }
                }
                break;
            }
        }
        if (!batch.isEmpty()) {
            ready.put(batch);
        }
    }

    private Change change(JsonObject body, PersonId person, SourceRef source) {
        number++;
        if (number % 10 == 0) {
            bytes += 10L * body.toUtf8().length;
        }
        byte[] random = UUID.nameUUIDFromBytes(
                        ByteBuffer.allocate(8).putLong(number).array())
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        EntryId id = new EntryId(new UUID(
                0x0198_0000_0000_7000L + (number << 16), ByteBuffer.wrap(random).getLong()));
        Entry entry = new Entry(id, person, 1, number, Instant.EPOCH, source, TestKinds.project(body), body);
        return new Change(number, id, person, entry.type(), Optional.of(entry), false);
    }

    @Override
    public long latest() {
        return latest;
    }

    @Override
    public long before(Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String history() {
        return "load " + most;
    }

    @Override
    public List<Change> after(long after, int max) {
        try {
            if (latest != Long.MAX_VALUE) {
                return List.of();
            }
            List<Change> batch = ready.take();
            if (batch == END) {
                latest = number;
            }
            return batch;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Entry> current(List<EntryId> ids) {
        return List.of();
    }

    @Override
    public List<Entry> dependents(List<Change> changes) {
        return List.of();
    }

    @Override
    public long countEntries() {
        return number;
    }
}
