// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.body.BodyCodec;
import org.healthstead.store.jpa.body.LineCodec;
import org.healthstead.store.jpa.person.PersonKey;
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
    private final EntryKeys keys;
    private final EntryBodies bodies;
    private final Projections projections;

    @Activate
    public EntryPreparation(
            @Reference KeyedHash hash, @Reference EntryBodies bodies, @Reference Projections projections) {
        this.hash = hash;
        this.keys = new EntryKeys(hash);
        this.bodies = bodies;
        this.projections = projections;
    }

    public Projections projections() {
        return projections;
    }

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-ENTRY-INVALID} */
    public PreparedEntry prepare(UUID id, PersonKey person, JsonObject body) {
        return prepare(id, person, body, projections.now(person, 0));
    }

    /**
     * @param context what surrounds the entry
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ENTRY-INVALID}
     */
    public PreparedEntry prepare(UUID id, PersonKey person, JsonObject body, RecordContext context) {
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
        return new PreparedEntry(id, own, projections.project(own, context), text, contentKey(person, own, text));
    }

    public static RuntimeException invalid(String detail, String argument) {
        return ProblemCode.ENTRY_INVALID
                .problem(detail + " Nothing was written.", argument)
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
        return new EntryRow(
                entry.id(),
                person.number(),
                ResourceTypes.numberOf(entry.projection().type()),
                source,
                identity,
                derived(entry.id(), entry.projection(), person),
                EntryRow.THERE,
                author,
                change,
                version,
                entry.content(),
                null);
    }

    /** What a projection becomes in ENTRY. */
    public DerivedColumns derived(UUID id, Projection projection, PersonKey person) {
        return new DerivedColumns(
                projection.rules(),
                projection.category().code(),
                projection.accessCategory().code(),
                projection.confidential(),
                projection.current(),
                projection.date().map(PartialDate::sortKey).orElse(DerivedColumns.UNDATED),
                projection
                        .code()
                        .map(code -> hash.number(KeyedHash.Use.CODE, 0, code))
                        .orElse(0L),
                projection
                        .status()
                        .filter(status -> status.length() <= LineCodec.MAX_STATUS)
                        .orElse(null),
                projection
                        .practitioner()
                        .map(who -> hash.number(KeyedHash.Use.PRACTITIONER, person.number(), who))
                        .orElse(0L),
                person.sealer().seal(LineCodec.pack(projection), PersonKey.context(LINE, id)));
    }

    /** The line as it is stored. */
    public static Projection line(EntryRow row, PersonKey person) {
        DerivedColumns derived = row.derived();
        return LineCodec.unpack(
                person.sealer().open(derived.line(), PersonKey.context(LINE, row.id())),
                ResourceTypes.nameOf(row.type()),
                new LineCodec.Columns(
                        derived.rules(),
                        Category.ofCode(derived.category()),
                        AccessCategory.ofCode(derived.accessCategory()),
                        derived.confidential(),
                        derived.current(),
                        Optional.ofNullable(derived.status())));
    }

    /** Compressed, then sealed for this entry and version. */
    public byte[] sealBody(PreparedEntry entry, PersonKey person, int version) {
        return bodies.seal(entry, person, version);
    }

    public JsonObject openBody(PersonKey person, UUID id, int version, byte[] sealed) {
        return bodies.open(person, id, version, sealed);
    }

    /** The identity of what people type: the entry itself. */
    public byte[] ownIdentity(int source, UUID id) {
        return keys.typed(source, id);
    }

    /** The identity of what somebody asked for by a name of their own, however often they ask. */
    public byte[] requestIdentity(int person, String request) {
        return keys.requested(person, request);
    }

    /** The identity of an item of a source. */
    public byte[] identity(int source, String identity) {
        return keys.item(source, identity);
    }

    /** The identity of an item whose name means the same in every file. */
    public byte[] identityAnywhere(int person, String name) {
        return keys.anywhere(person, name);
    }
}
