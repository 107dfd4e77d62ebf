// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.Answer;

/** Pages of fifty entries of one person at random depths. */
final class TimelineRun {

    private static final int PAGES = 1_000;
    private static final int WARM_UP = 400;

    private final Household household;
    private final String person;
    private final List<Optional<String>> depths = new ArrayList<>();

    TimelineRun(Household household, String person) {
        this.household = household;
        this.person = person;
    }

    /** Walks the whole timeline once and remembers where each page began. */
    void prepare() {
        Optional<String> cursor = Optional.empty();
        do {
            depths.add(cursor);
            cursor = household.page(person, cursor).json().string("cursor");
        } while (cursor.isPresent());
    }

    List<Optional<String>> depths() {
        return depths;
    }

    JsonObject run() {
        Random random = new Random(13);
        Percentiles millis = new Percentiles();
        for (int i = -WARM_UP; i < PAGES; i++) {
            Answer answer = household.page(person, depths.get(random.nextInt(depths.size())));
            if (i >= 0) {
                millis.add(Household.serviceMillis(answer));
            }
        }
        return millis.toJson().with("pages", org.healthstead.api.json.JsonNumber.of(depths.size()));
    }
}
