// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.SourceRef;

/**
 * Collects from the items of a file what says plainly whose file it is: the organization that keeps the document
 * ({@code Composition.custodian}), the patient's data ({@code Patient.managingOrganization}) or the attached documents
 * ({@code DocumentReference.custodian}), that sent the message ({@code MessageHeader.sender}), or that wrote the
 * documents; else the device that measured everything. The first of these that names anybody decides, and says nothing
 * plainly when it names several. Bounded; for one thread.
 */
final class SourceNameSigns {

    private static final int MOST_NAMES = 2_000;
    private static final int MOST_SIGNS = 50;
    private static final String FRIENDLY = "user-friendly-name";

    /** What an item says, the plainest first. */
    private enum Sign {
        DOCUMENT_KEEPER,
        PATIENT_KEEPER,
        FILE_KEEPER,
        SENDER,
        AUTHOR
    }

    /** Names of organizations, by what refers to them. */
    private final Map<String, String> organizations = new HashMap<>();

    private final Map<Sign, List<Named>> signs = new HashMap<>();
    private final List<String> devices = new ArrayList<>();
    private final Map<String, Integer> measuredBy = new HashMap<>();
    private int observations;

    /** A reference to an organization: its own words, else whom it leads to. */
    private record Named(String key, String display) {}

    /** A name that a file says. */
    record Plain(String name, SourceRef.Kind kind) {}

    void see(FileItem item, JsonObject body) {
        switch (item.type()) {
            case "Composition" -> {
                add(Sign.DOCUMENT_KEEPER, item, body, body.object("custodian"));
                authors(item, body);
            }
            case "Patient" -> add(Sign.PATIENT_KEEPER, item, body, body.object("managingOrganization"));
            case "DocumentReference" -> {
                add(Sign.FILE_KEEPER, item, body, body.object("custodian"));
                authors(item, body);
            }
            case "MessageHeader" -> add(Sign.SENDER, item, body, body.object("sender"));
            case "Organization" -> organization(item, body);
            case "Device" -> devices.add(deviceName(body));
            case "Observation" -> {
                observations++;
                body.textAt("device.reference").ifPresent(device -> measuredBy.merge(device, 1, Integer::sum));
            }
            default -> {
                // Says nothing of the kind.
            }
        }
    }

    private void authors(FileItem item, JsonObject body) {
        for (JsonObject author : body.array("author").objects()) {
            boolean isOrganization = author.string("type").orElse("").equals("Organization")
                    || author.string("reference").orElse("").contains("Organization/");
            if (isOrganization) {
                add(Sign.AUTHOR, item, body, author);
            }
        }
    }

    private void add(Sign sign, FileItem item, JsonObject body, JsonObject reference) {
        String target = reference.string("reference").orElse("");
        String display = reference.string("display").orElse("").strip();
        if (target.startsWith("#") && display.isEmpty()) {
            display = body.array("contained").objects().stream()
                    .filter(each -> target.equals("#" + each.string("id").orElse("")))
                    .findFirst()
                    .flatMap(each -> each.string("name"))
                    .orElse("")
                    .strip();
        }
        Named named = new Named(key(item, target), display);
        List<Named> known = signs.computeIfAbsent(sign, none -> new ArrayList<>());
        boolean saysSomething = !target.isEmpty() || !display.isEmpty();
        if (saysSomething && known.size() < MOST_SIGNS && !known.contains(named)) {
            known.add(named);
        }
    }

    private void organization(FileItem item, JsonObject body) {
        body.string("name")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> item.references().forEach(reference -> {
                    if (organizations.size() < MOST_NAMES) {
                        organizations.put(key(item, reference), name);
                    }
                }));
    }

    private static String key(FileItem item, String reference) {
        return item.document() + " " + reference;
    }

    private static String deviceName(JsonObject body) {
        List<JsonObject> names = body.array("deviceName").objects();
        return names.stream()
                .filter(name -> name.string("type").orElse("").equals(FRIENDLY))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .flatMap(name -> name.string("name"))
                .orElse("")
                .strip();
    }

    /** Empty when nothing says it, or not plainly. */
    Optional<Plain> plain() {
        for (Sign sign : Sign.values()) {
            Map<String, String> names = new LinkedHashMap<>();
            for (Named named : signs.getOrDefault(sign, List.of())) {
                String name = organizations.getOrDefault(named.key(), named.display());
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
            names.remove("");
            if (!names.isEmpty()) {
                return names.size() > 1
                        ? Optional.empty()
                        : Optional.of(new Plain(names.values().iterator().next(), SourceRef.Kind.FILE));
            }
        }
        return device();
    }

    /** One device that measured everything, as a phone or a scale that exports what it has. */
    private Optional<Plain> device() {
        boolean isOnly = organizations.isEmpty()
                && devices.size() == 1
                && observations > 0
                && measuredBy.size() == 1
                && measuredBy.containsValue(observations);
        return isOnly && !devices.getFirst().isEmpty()
                ? Optional.of(new Plain(devices.getFirst(), SourceRef.Kind.DEVICE))
                : Optional.empty();
    }
}
