// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.healthstead.api.json.JsonObject;

/** Whole timeline pages, as a signed-in browser gets them: from request to last byte. */
final class PageRun {

    private static final int PAGES = 500;
    private static final int WARM_UP = 300;

    private final SignedIn reader;

    PageRun(SignedIn reader) {
        this.reader = reader;
    }

    double page(String person, Optional<String> cursor) throws IOException, InterruptedException {
        String path = "/person/" + person + "/timeline"
                + cursor.map(c -> "?after=" + SignedIn.encode(c)).orElse("");
        return reader.millis(path, "class=\"entry");
    }

    JsonObject run(String person, List<Optional<String>> depths) throws IOException, InterruptedException {
        Random random = new Random(17);
        Percentiles millis = new Percentiles();
        for (int i = -WARM_UP; i < PAGES; i++) {
            double took = page(person, depths.get(random.nextInt(depths.size())));
            if (i >= 0) {
                millis.add(took);
            }
        }
        return millis.toJson();
    }
}
