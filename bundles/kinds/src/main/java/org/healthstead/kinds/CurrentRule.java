// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * Whether entries of a kind are or are not so now: {@code yes}, {@code no}, or a {@link Condition} that those which may
 * be so now have to meet, {@code status is active}.
 *
 * @param isSaid false where nothing of the kind is so now
 * @param condition empty where all may be so
 */
record CurrentRule(boolean isSaid, Optional<Condition> condition) {

    static final CurrentRule NO = new CurrentRule(false, Optional.empty());

    /** @throws IllegalArgumentException with what was got and wanted */
    static CurrentRule parse(String text) {
        return switch (text) {
            case "yes" -> new CurrentRule(true, Optional.empty());
            case "no" -> NO;
            default -> {
                if (text.indexOf(' ') < 0) {
                    throw new IllegalArgumentException(
                            "\"" + text + "\" is no answer; wanted yes or no, or a condition");
                }
                yield new CurrentRule(true, Optional.of(Condition.parse(text)));
            }
        };
    }

    boolean holds(JsonObject body) {
        return isSaid && condition.map(each -> each.holds(body)).orElse(true);
    }
}
