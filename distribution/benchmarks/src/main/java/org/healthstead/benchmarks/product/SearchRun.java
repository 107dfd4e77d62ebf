// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.Answer;

/**
 * Finds queries of three sizes in the record itself, then asks them in a fixed random order: 40 % with under 100 hits,
 * 40 % with 1 to 10 thousand, 20 % with over 100 thousand. Smaller sets get what is there, and the result says so.
 */
final class SearchRun {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}-]{3,}");
    private static final int CANDIDATES = 900;
    private static final int QUERIES = 500;
    private static final int WARM_UP = 300;

    private final Household household;
    private final List<String> small = new ArrayList<>();
    private final List<String> middle = new ArrayList<>();
    private final List<String> large = new ArrayList<>();

    SearchRun(Household household) {
        this.household = household;
    }

    /** Sorts words and pairs of words of the record by how much they find. */
    void prepare(String person) {
        StringBuilder snippets = new StringBuilder();
        ask(List.copyOf(words(person)), snippets);
        Set<String> said = new LinkedHashSet<>();
        addWords(snippets.toString(), said);
        ask(List.copyOf(said), snippets);
    }

    private void ask(List<String> words, StringBuilder snippets) {
        Random random = new Random(7);
        for (int i = 0; i < CANDIDATES && !words.isEmpty(); i++) {
            String query = words.get(random.nextInt(words.size()));
            if (i % 3 == 0) {
                query += " " + words.get(random.nextInt(words.size()));
            }
            JsonObject answer = household.search(query).json();
            sort(query, Household.number(answer, "total"));
            for (JsonObject hit : answer.array("hits").objects()) {
                snippets.append(hit.object("snippet").string("text").orElse("")).append(' ');
            }
        }
    }

    private void sort(String query, long total) {
        if (total > 0 && total < 100) {
            small.add(query);
        } else if (total >= 1_000 && total <= 10_000) {
            middle.add(query);
        } else if (total > 100_000) {
            large.add(query);
        }
    }

    private Set<String> words(String person) {
        Set<String> words = new LinkedHashSet<>();
        var cursor = java.util.Optional.<String>empty();
        for (int page = 0; page < 60; page++) {
            JsonObject answer = household.page(person, cursor).json();
            for (JsonObject entry : answer.array("entries").objects()) {
                addWords(entry.string("title").orElse(""), words);
            }
            cursor = answer.string("cursor");
            if (cursor.isEmpty()) {
                break;
            }
        }
        return words;
    }

    private static void addWords(String text, Set<String> words) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
    }

    JsonObject run() {
        Random random = new Random(11);
        Percentiles all = new Percentiles();
        Percentiles ofSmall = new Percentiles();
        Percentiles ofMiddle = new Percentiles();
        Percentiles ofLarge = new Percentiles();
        for (int i = -WARM_UP; i < QUERIES; i++) {
            int dice = random.nextInt(10);
            List<String> queries = dice < 4 ? small : dice < 8 ? middle : large;
            if (queries.isEmpty()) {
                continue;
            }
            Answer answer = household.search(queries.get(random.nextInt(queries.size())));
            if (i >= 0) {
                double millis = Household.serviceMillis(answer);
                all.add(millis);
                (queries == small ? ofSmall : queries == middle ? ofMiddle : ofLarge).add(millis);
            }
        }
        return JsonObject.builder()
                .put("millis", all.toJson())
                .put("under100hits", ofSmall.toJson())
                .put("thousands", ofMiddle.toJson())
                .put("over100thousand", ofLarge.toJson())
                .put("distinctQueries", small.size() + middle.size() + large.size())
                .build();
    }
}
