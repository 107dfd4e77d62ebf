// SPDX-License-Identifier: Apache-2.0
package org.healthstead.moving;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.moves.MoveOrder;

/**
 * What the job of a move needs.
 *
 * @param order what moves where
 * @param isBack whether it is taken back
 */
record MoveInput(MoveOrder order, boolean isBack) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SOURCE = "source";
    private static final String JOIN = "join";
    private static final String BACK = "back";
    private static final String YES = "yes";

    static MoveInput of(JsonObject json) {
        return new MoveInput(
                new MoveOrder(
                        PersonId.parse(json.string(FROM).orElseThrow()),
                        json.string(SOURCE).map(SourceId::parse),
                        PersonId.parse(json.string(TO).orElseThrow()),
                        json.has(JOIN)),
                json.has(BACK));
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put(FROM, order.from().toString())
                .put(TO, order.to().toString())
                .put(SOURCE, order.source().map(SourceId::toString).orElse(null))
                .put(JOIN, order.isJoin() ? YES : null)
                .put(BACK, isBack ? YES : null)
                .build();
    }
}
