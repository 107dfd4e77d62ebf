// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;

/**
 * An Attachment in a resource, or the resource itself when it is a Binary.
 *
 * @param path where it is, such as {@code content[0].attachment}; empty for the resource itself
 * @param attachment the object that carries the data or the address
 */
public record ResourceAttachment(String path, JsonObject attachment) {

    private static final Set<String> NAMES = Set.of("attachment", "presentedForm", "photo");
    private static final int MAX_FILES = 200;
    private static final String UUID_TEXT = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    /** What the address of a file begins with that is kept as an artifact of this installation. */
    private static final String KEPT = "urn:healthstead:artifact:";

    private static final Pattern ARTIFACT = Pattern.compile(KEPT + UUID_TEXT);
    private static final Pattern BINARY = Pattern.compile("Binary/" + UUID_TEXT + "(?:/_history/.*)?");

    /** Every file of a resource in its order, at most 200. */
    public static List<ResourceAttachment> in(JsonObject body) {
        List<ResourceAttachment> files = new ArrayList<>();
        collect("", "", body, files);
        return files;
    }

    /** The address of a file that is kept as an artifact. */
    public static String address(ArtifactId artifact) {
        return KEPT + artifact;
    }

    /** The artifact that has the bytes, if the address says so. */
    public Optional<ArtifactId> artifact() {
        return id(ARTIFACT).map(ArtifactId::new);
    }

    /** The Binary of the same record that has the bytes, if the address says so. */
    public Optional<EntryId> binary() {
        return id(BINARY).map(EntryId::new);
    }

    /** Id of the contained resource that has the bytes, if the address says so. */
    public Optional<String> contained() {
        return url().filter(url -> url.startsWith("#")).map(url -> url.substring(1));
    }

    /** Where the file is, if the resource says so. */
    public Optional<String> url() {
        return attachment.string("url");
    }

    /** In the words of the source; may be empty. */
    public String title() {
        return attachment.string("title").orElse("");
    }

    /** The type that the source gave, lower case; may be empty or wrong. */
    public String declared() {
        return attachment
                .string("contentType")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private Optional<UUID> id(Pattern pattern) {
        return url().map(pattern::matcher).filter(Matcher::matches).map(found -> UUID.fromString(found.group(1)));
    }

    /** The file at a path that {@link #in} gives; empty for any other text. */
    public static Optional<ResourceAttachment> at(JsonObject body, String path) {
        return in(body).stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private static void collect(String name, String path, Json json, List<ResourceAttachment> files) {
        if (files.size() >= MAX_FILES) {
            return;
        }
        if (json instanceof JsonObject object) {
            if (isFile(name, object)) {
                files.add(new ResourceAttachment(path, object));
            }
            for (int i = 0; i < object.size(); i++) {
                String member = object.nameAt(i);
                collect(member, path.isEmpty() ? member : path + "." + member, object.valueAt(i), files);
            }
        } else if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(name, path + "[" + i + "]", array.get(i), files);
            }
        }
    }

    private static boolean isFile(String name, JsonObject object) {
        boolean hasFile =
                object.string("data").isPresent() || object.string("url").isPresent();
        return hasFile
                && (object.has("contentType")
                        || NAMES.contains(name)
                        || name.endsWith("Attachment")
                        || isBinary(object));
    }

    private static boolean isBinary(JsonObject object) {
        return object.string("resourceType").filter("Binary"::equals).isPresent();
    }
}
