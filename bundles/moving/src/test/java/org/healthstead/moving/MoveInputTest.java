// SPDX-License-Identifier: Apache-2.0
package org.healthstead.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.moves.MoveOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveInputTest {

    private final PersonId from = new PersonId(UUID.randomUUID());
    private final PersonId to = new PersonId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAJobIsToDoIsReadAsItWasWritten(boolean isBack) {
        MoveInput join = new MoveInput(MoveOrder.join(from, to), isBack);
        MoveInput source = new MoveInput(MoveOrder.of(from, new SourceId(UUID.randomUUID()), to), isBack);
        assertEquals(join, MoveInput.of(JsonObject.parse(join.toJson().toString())));
        assertEquals(source, MoveInput.of(JsonObject.parse(source.toJson().toString())));
    }
}
