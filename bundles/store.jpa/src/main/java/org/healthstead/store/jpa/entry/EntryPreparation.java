// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntrySummary;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.body.BodyCodec;
import org.healthstead.store.jpa.body.LineCodec;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Everything about an entry that can be done before its transaction begins. Safe for several threads. */
@Component(service = EntryPreparation.class)
public final class EntryPreparation {

    /** Attachments of 24 million characters and what stands around them. */
    static final int MAX_BODY = 64_000_000;

    private static final String LINE = "line";

    private final KeyedHash hash;
    private final BodyCodec bodies = new BodyCodec();

    @Activate
    public EntryPreparation(@Reference KeyedHash hash) {
        this.hash = hash;
    }

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-ENTRY-INVALID} */
    public PreparedEntry prepare(UUID id, PersonKey person, JsonObject body) {
        String type = body.string("resourceType").orElse("");
        if (!ResourceTypes.isKnown(type)) {
            throw invalid(
                    type.isEmpty() ? "The resource has no resourceType." : "FHIR R4 has no such resource type.", type);
        }
        JsonObject own = withId(body, id.toString());
        byte[] text = BodyCodec.text(own);
        if (text.length > MAX_BODY) {
            throw invalid(
                    "The resource has " + text.length + " bytes, at most " + MAX_BODY + " are kept.",
                    Integer.toString(text.length));
        }
        return new PreparedEntry(id, own, EntrySummary.of(own), text, contentKey(person, own, text));
    }

    public static RuntimeException invalid(String detail, String argument) {
        return Problem.of("HS-ENTRY-INVALID", Problem.Kind.INVALID, detail + " Nothing was written.", argument)
                .exception();
    }

    /** Where a FHIR resource has its id, behind the type, when it has none yet. */
    private static JsonObject withId(JsonObject body, String id) {
        if (body.member("id") instanceof JsonString same && same.value().equals(id)) {
            return body;
        }
        if (body.has("id")) {
            return body.with("id", id);
        }
        JsonObject.Builder builder = JsonObject.builder();
        for (int i = 0; i < body.size(); i++) {
            builder.put(body.nameAt(i), body.valueAt(i));
            if (body.nameAt(i).equals("resourceType")) {
                builder.put("id", id);
            }
        }
        return builder.build();
    }

    /**
     * What a source says with a body: without its id and the server's bookkeeping, which differ between exports. Of
     * {@code meta} only the security labels say something about the person, and our own tags.
     */
    public static JsonObject said(JsonObject body) {
        if (!body.has("meta")) {
            return body.without("id");
        }
        JsonObject meta = JsonObject.EMPTY;
        for (String name : List.of("security", "tag")) {
            Json value = body.object("meta").member(name);
            meta = value == null || name.equals("tag") && !EnteredInError.isTagged(body)
                    ? meta
                    : meta.with(name, value);
        }
        JsonObject rest = body.without("id");
        return meta.isEmpty() ? rest.without("meta") : rest.with("meta", meta);
    }

    private byte[] contentKey(PersonKey person, JsonObject body, byte[] text) {
        return hash.of(
                KeyedHash.Use.CONTENT,
                person.number(),
                body.has("meta") ? said(body).toUtf8() : text);
    }

    /** The row of a first version, or of a new one of the same entry. */
    public EntryRow entryRow(
            PreparedEntry entry, PersonKey person, int source, int author, byte[] identity, long change, int version) {
        EntrySummary summary = entry.summary();
        return new EntryRow(
                entry.id(),
                person.number(),
                ResourceTypes.numberOf(summary.type()),
                summary.category().code(),
                summary.accessCategory().code(),
                summary.confidential(),
                EntryRow.THERE,
                summary.date().map(PartialDate::sortKey).orElse(EntryRow.UNDATED),
                summary.code()
                        .map(code -> hash.number(KeyedHash.Use.CODE, 0, code))
                        .orElse(0L),
                summary.status()
                        .filter(status -> status.length() <= LineCodec.MAX_STATUS)
                        .orElse(null),
                source,
                summary.practitioner()
                        .map(who -> hash.number(KeyedHash.Use.PRACTITIONER, person.number(), who))
                        .orElse(0L),
                author,
                change,
                version,
                identity,
                entry.content(),
                null,
                sealLine(entry, person));
    }

    private static byte[] sealLine(PreparedEntry entry, PersonKey person) {
        return person.sealer().seal(LineCodec.pack(entry.summary()), PersonKey.context(LINE, entry.id()));
    }

    public static LineCodec.Line line(EntryRow row, PersonKey person) {
        return LineCodec.unpack(person.sealer().open(row.line(), PersonKey.context(LINE, row.id())));
    }

    /** Compressed, then sealed for this entry and version. */
    public byte[] sealBody(PreparedEntry entry, PersonKey person, int version) {
        return person.sealer().seal(bodies.pack(entry.body(), entry.text()), context(entry.id(), version));
    }

    public JsonObject openBody(PersonKey person, UUID id, int version, byte[] sealed) {
        return bodies.unpack(person.sealer().open(sealed, context(id, version)), id.toString());
    }

    private static byte[] context(UUID id, int version) {
        return ByteBuffer.allocate(20).put(IdBytes.of(id)).putInt(version).array();
    }

    /** The identity of what people type: the entry itself. */
    public byte[] ownIdentity(int source, UUID id) {
        return hash.clustered(KeyedHash.Use.IDENTITY, source, "entry/" + id);
    }

    /** The identity of an item of a source. */
    public byte[] identity(int source, String identity) {
        return hash.clustered(KeyedHash.Use.IDENTITY, source, "item/" + identity);
    }

    /** The identity of an item whose name means the same in every file. */
    public byte[] identityAnywhere(int person, String name) {
        return hash.clustered(KeyedHash.Use.IDENTITY, person, "anywhere/" + name);
    }
}
