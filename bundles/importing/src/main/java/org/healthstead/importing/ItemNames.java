// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.store.ItemIdentity;

/**
 * By what the items of one file are known: within the file, and in the record. The package's description says by which
 * rules. The first walk fills it; the later ones ask it. Not safe for several threads.
 */
final class ItemNames {

    /** What many items share and every source keeps in its own way: not mixed over sources. */
    private static final Set<String> PER_SOURCE = Set.of(
            "Endpoint",
            "HealthcareService",
            "Location",
            "Medication",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson");

    private static final String URN_UUID = "urn:uuid:";
    private static final long SHARED = -1;

    private final boolean sourceIsTold;
    private final LongTable contents = new LongTable();
    private final LongTable identifiers = new LongTable();

    /** Which one an item is of those that say the same under different ids; only for those that are not the first. */
    private final Map<Integer, Long> ordinals = new HashMap<>();

    private final TextHash hash = TextHash.keyed();
    private String base = "";

    /** @param sourceIsTold somebody said which source the file is of, so that its short ids mean something */
    ItemNames(boolean sourceIsTold) {
        this.sourceIsTold = sourceIsTold;
    }

    boolean isNameEnough(String id, String address, int document) {
        return ItemIdentity.isUnique(id)
                || uuid(address).isPresent()
                || ServerAddress.of(address).isPresent()
                || document == 0 && !id.isEmpty() && (sourceIsTold || !base.isEmpty());
    }

    private static Optional<String> uuid(String address) {
        return Optional.of(address)
                .filter(text -> text.startsWith(URN_UUID))
                .map(text -> text.substring(URN_UUID.length()))
                .filter(ItemIdentity::isUnique);
    }

    /** The base address of the server that most items are of: the first that is named; empty when none is. */
    String base() {
        return base;
    }

    /** By what the item is known in its file: a second one of that name is another version of the first. */
    String inFile(FileItem item) {
        Optional<ServerAddress> server = ServerAddress.of(item.address());
        if (base.isEmpty()) {
            base = server.map(ServerAddress::base).orElse("");
        }
        Optional<String> global = global(item);
        if (global.isPresent()) {
            return global.get();
        }
        if (server.isPresent() && !server.get().base().equals(base)) {
            return item.address();
        }
        if (item.document() == 0 && (!item.id().isEmpty() || server.isPresent())) {
            return server.map(ServerAddress::name).orElseGet(() -> item.type() + '/' + item.id());
        }
        return item.body().isEmpty()
                ? item.type() + '/' + item.id()
                : content(item).name(item.type());
    }

    /** {@code Type/id} with an id that means the same anywhere. */
    private static Optional<String> global(FileItem item) {
        String id = ItemIdentity.isUnique(item.id())
                ? item.id()
                : uuid(item.address()).orElse("");
        return id.isEmpty() ? Optional.empty() : Optional.of(ItemIdentity.unique(item.type() + '/' + id));
    }

    private static ItemContent content(FileItem item) {
        return ItemContent.of(item.body().orElse(JsonObject.EMPTY));
    }

    /** Remembers an item of the first walk, unless it is a version of an earlier one. */
    void remember(FileItem item, String inFile, int position) {
        if (item.body().isEmpty() || isNameEnough(item.id(), item.address(), item.document())) {
            return;
        }
        long content = content(item).number();
        long count = contents.get(content) + 1;
        contents.put(content, count);
        if (count > 1) {
            ordinals.put(position, count);
        }
        if (!item.identifier().isEmpty()) {
            long identifier = hash.of(identifier(item)).high();
            long name = hash.of(inFile).high() | 1;
            long known = identifiers.get(identifier);
            identifiers.put(identifier, known == 0 || known == name ? name : SHARED);
        }
    }

    /** By what the item is known in the record. */
    ItemIdentity inRecord(FileItem item, int position, boolean isAnonymous) {
        Optional<String> global = global(item);
        if (global.isPresent()) {
            return ItemIdentity.anywhere(global.get());
        }
        Optional<ServerAddress> server = ServerAddress.of(item.address());
        if (server.isPresent()) {
            return ItemIdentity.on(server.get().base(), server.get().name());
        }
        if (item.document() == 0 && !item.id().isEmpty()) {
            if (sourceIsTold) {
                return ItemIdentity.ofSource(item.type() + '/' + item.id());
            }
            if (!base.isEmpty()) {
                return ItemIdentity.on(base, item.type() + '/' + item.id());
            }
        }
        return local(item, position, isAnonymous);
    }

    private ItemIdentity local(FileItem item, int position, boolean isAnonymous) {
        if (item.body().isEmpty()) {
            return ItemIdentity.ofSource("unknown " + item.type() + '/' + item.id());
        }
        if (!item.identifier().isEmpty()
                && identifiers.get(hash.of(identifier(item)).high()) != SHARED) {
            return PER_SOURCE.contains(item.type())
                    ? ItemIdentity.ofSource(item.identifier())
                    : ItemIdentity.anywhere(identifier(item));
        }
        Long ordinal = ordinals.get(position);
        String name = content(item).name(item.type()) + (ordinal == null ? "" : "/" + ordinal);
        return isAnonymous ? ItemIdentity.anywhere(name) : ItemIdentity.ofSource(name);
    }

    /** With what the item is about, because all results of one order may have its number. */
    private static String identifier(FileItem item) {
        JsonObject body = item.body().orElse(JsonObject.EMPTY);
        for (String member : new String[] {"code", "vaccineCode", "medicationCodeableConcept"}) {
            String code = body.textAt(member + ".coding[0].code")
                    .or(() -> body.textAt(member + ".text"))
                    .orElse("");
            if (!code.isEmpty()) {
                return item.identifier() + ' ' + code;
            }
        }
        return item.identifier();
    }
}
