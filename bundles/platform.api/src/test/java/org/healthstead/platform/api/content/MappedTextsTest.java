// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.BinaryOperator;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class MappedTextsTest {

    private static final BinaryOperator<String> LINKS =
            (name, text) -> name.equals("reference") && text.equals("a") ? "b" : text;

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    @Test
    void textsAreReplacedAtAnyDepthAndNothingElse() {
        JsonObject before = json("{'n':1.50,'reference':['a','c'],'x':[{'y':{'reference':'a','display':'a'}}]}");
        assertEquals(
                "{'n':1.50,'reference':['b','c'],'x':[{'y':{'reference':'b','display':'a'}}]}".replace('\'', '"'),
                MappedTexts.in(before, LINKS).toString());
    }

    @Test
    void whatHasNothingToReplaceIsTheSame() {
        JsonObject before = json("{'n':1.50,'x':[{'reference':'c'}]}");
        assertSame(before, MappedTexts.in(before, LINKS));
    }
}
