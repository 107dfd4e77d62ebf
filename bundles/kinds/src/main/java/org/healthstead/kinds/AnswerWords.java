// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Wording;

/** The answers of a QuestionnaireResponse, each with its question. */
final class AnswerWords {

    private static final Path VALUE = Path.parse("value[x]");
    private static final int MAX_DEPTH = 8;

    private final Words words;

    AnswerWords(Words words) {
        this.words = words;
    }

    Shown read(Reading reading) {
        List<Wording> all = new ArrayList<>();
        collect(reading.body(), reading, all, 0);
        return all.isEmpty() ? Shown.NOTHING : Shown.words(Optional.of(ValueReaders.joined("; ", all)));
    }

    private void collect(JsonObject holder, Reading reading, List<Wording> all, int depth) {
        for (JsonObject item : Amounts.objects(holder.member("item"))) {
            List<Wording> answers = new ArrayList<>();
            for (JsonObject answer : Amounts.objects(item.member("answer"))) {
                words.first(VALUE.find(answer), reading).ifPresent(answers::add);
            }
            if (!answers.isEmpty()) {
                all.add(labelled(item.member("text"), Wording.join(", ", answers), reading));
            }
            if (depth < MAX_DEPTH) {
                Amounts.objects(item.member("answer")).forEach(answer -> collect(answer, reading, all, depth + 1));
                collect(item, reading, all, depth + 1);
            }
        }
    }

    private Wording labelled(Json question, Wording answers, Reading reading) {
        return words.of(question, reading)
                .map(text -> text.and(isPunctuated(text) ? " " : ": ").and(answers))
                .orElse(answers);
    }

    private static boolean isPunctuated(Wording question) {
        String text = question.text();
        return text.endsWith("?") || text.endsWith(":") || text.endsWith(".");
    }
}
