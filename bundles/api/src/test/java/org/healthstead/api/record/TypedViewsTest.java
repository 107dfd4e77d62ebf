// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedViewsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\":\"Iron\",\"coding\":[{\"display\":\"d\",\"code\":\"c\"}]} | Iron",
                "{\"text\":\" \",\"coding\":[{\"code\":\"c\"},{\"display\":\"d\"}]} | d",
                "{\"coding\":[{\"code\":\"c\"}]} | c",
                "[{\"text\":\"first\"},{\"text\":\"second\"}] | first",
                "{\"system\":\"s\",\"code\":\"c\"} | c",
                "{\"coding\":{\"code\":\"no array\"}} | no array",
                "\"text\" | ",
                "null | ",
                "[] | ",
            })
    void takesTheBestWordsOfAConcept(String json, String wanted) {
        assertEquals(Optional.ofNullable(wanted), CodedText.of(Json.parse(json)).words());
    }

    @Test
    void readsNothingFromNothing() {
        assertSame(CodedText.EMPTY, CodedText.of(null));
        assertEquals(Optional.empty(), Quantity.of(JsonObject.EMPTY));
        assertEquals(Optional.empty(), Quantity.of(JsonObject.parse("{\"value\":\"12\"}")));
    }

    @Test
    void keepsTheDigitsOfAQuantity() {
        Quantity quantity = Quantity.of(JsonObject.parse("{\"value\":1.50,\"comparator\":\">=\",\"code\":\"mg\"}"))
                .orElseThrow();
        assertEquals(">=1.50", quantity.shownValue());
        assertEquals(Optional.of("mg"), quantity.shownUnit());
        assertEquals(2, quantity.value().scale());
    }

    @Test
    void ordersTimeOrderedIdsByTime() {
        EntryId early = new EntryId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L));
        EntryId late = new EntryId(new UUID(0xF190_0000_0000_7000L, 0x8000_0000_0000_0000L));
        assertTrue(early.compareTo(late) < 0);
        assertEquals(early, EntryId.parse(early.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not-an-id"})
    void refusesWhatIsNoId(String text) {
        assertThrows(IllegalArgumentException.class, () -> EntryId.parse(text));
    }
}
