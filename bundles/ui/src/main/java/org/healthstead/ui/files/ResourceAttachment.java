// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * An Attachment in a resource, or the resource itself when it is a Binary.
 *
 * @param path where it is, such as {@code content[0].attachment}; empty for the resource itself
 * @param attachment the object that carries the data or the address
 */
public record ResourceAttachment(String path, JsonObject attachment) {

    private static final Set<String> NAMES = Set.of("attachment", "presentedForm", "photo");
    private static final int MAX_FILES = 200;

    /** Every file of a resource in its order, at most 200. */
    public static List<ResourceAttachment> in(JsonObject body) {
        List<ResourceAttachment> files = new ArrayList<>();
        collect("", "", body, files);
        return files;
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
