// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * The names of a Patient: which of them the person goes by, and a HumanName as one text. The order of the uses is that
 * of the catalogue of kinds, whose choice every list shows.
 */
final class PersonNames {

    /** A HumanName as one text. When it is replaced, the parts that said the old one go. */
    static final Place WHOLE = new Place() {
        @Override
        public Json get(JsonObject name) {
            return new org.healthstead.api.json.JsonString(whole(name));
        }

        @Override
        public JsonObject put(JsonObject name, Json value) {
            JsonObject bare = name;
            for (String part : PARTS) {
                bare = bare.without(part);
            }
            return value == null ? bare.without(TEXT) : bare.with(TEXT, value);
        }
    };

    /** The name that the person goes by. */
    static final Place MAIN = new Place.Item("name", PersonNames::main, java.util.Optional.empty());

    private static final String TEXT = "text";
    private static final Set<String> PARTS = Set.of("family", "given", "prefix", "suffix");
    private static final List<String> USES =
            List.of("official", "usual", "", "nickname", "temp", "anonymous", "maiden", "old");

    private PersonNames() {}

    /** Position of the name that the person goes by; -1 when there is none. */
    static int main(JsonArray names) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) instanceof JsonObject name
                    && (best < 0 || rank(name) < rank((JsonObject) names.get(best)))) {
                best = i;
            }
        }
        return best;
    }

    static boolean isMain(JsonObject patient, JsonObject name) {
        JsonArray names = patient.array("name");
        int main = main(names);
        return main >= 0 && names.get(main) == name;
    }

    private static int rank(JsonObject name) {
        int use = USES.indexOf(name.string("use").orElse(""));
        int over = name.object("period").has("end") ? USES.size() : 0;
        return (use < 0 ? USES.size() - 1 : use) + over;
    }

    static String whole(JsonObject name) {
        return name.string(TEXT)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Stream.of(
                                name.array("prefix").strings().stream(),
                                name.array("given").strings().stream(),
                                name.string("family").stream(),
                                name.array("suffix").strings().stream())
                        .flatMap(part -> part)
                        .collect(Collectors.joining(" ")));
    }
}
