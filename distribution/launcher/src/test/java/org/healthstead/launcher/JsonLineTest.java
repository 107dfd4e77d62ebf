// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void writesTheRequest() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("command", "search");
        request.put("arguments", List.of("a \"b\"\n", "--person"));
        request.put("json", true);

        assertEquals(
                "{\"command\":\"search\",\"arguments\":[\"a \\\"b\\\"\\u000a\",\"--person\"],\"json\":true}",
                JsonLine.write(request));
    }

    @Test
    void readsAnswers() throws IOException {
        assertEquals(Map.of("exit", -3), JsonLine.read("{ \"exit\" : -3 }"));
        assertEquals(Map.of("out", "ü\n\u00e4\t/\ud83d\ude00"), JsonLine.read("{\"out\":\"ü\\n\\u00e4\\t\\/😀\"}"));
        assertEquals(Map.of("out", "a", "err", "b"), JsonLine.read("{\"out\":\"a\", \"err\":\"b\"}"));
        assertEquals(Map.of(), JsonLine.read("{}"));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        for (String line : List.of("", "{", "{\"out\"}", "{\"out\":\"a", "{\"out\":\"\\x\"}", "[1]", "{\"exit\":}")) {
            assertThrows(IOException.class, () -> JsonLine.read(line), line);
        }
    }

    @Test
    void readsBackAnyText() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String text = random.ints(random.nextInt(20), 0, Character.MAX_VALUE)
                    .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                    .toString();
            assertEquals(Map.of("out", text), JsonLine.read(JsonLine.write(Map.of("out", text))), "seed " + seed);
        }
    }
}
