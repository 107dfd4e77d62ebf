// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random trees: all kinds of values, names and texts with every sort of character. */
public final class RandomJson {

    private static final String[] NUMBERS = {
        "0", "-0", "1.0", "1.00", "-12.340", "1e5", "1E+05", "123456789012345678901234567890"
    };

    private final Random random;

    public RandomJson(Random random) {
        this.random = random;
    }

    public Json value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JsonNull.NULL;
            case 1 -> JsonBoolean.of(random.nextBoolean());
            case 2 -> JsonNumber.of(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3, 4, 5 -> new JsonString(text());
            case 6 -> array(depth);
            default -> object(depth);
        };
    }

    public JsonObject object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        int size = random.nextInt(random.nextInt(20) == 0 ? 40 : 6);
        for (int i = 0; i < size; i++) {
            members.put(text(), value(depth - 1));
        }
        return JsonObject.of(members);
    }

    private JsonArray array(int depth) {
        List<Json> items = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            items.add(value(depth - 1));
        }
        return JsonArray.of(items);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/'".charAt(random.nextInt(4)));
                case 2 -> text.append((char) (0xA0 + random.nextInt(0x2000)));
                case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0xFFFF));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
