// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a form has asked by field, and to what the person has said yes. Not safe for several threads. */
final class Questions {

    private final Map<String, Question> asked = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    /** Takes over the answers that a browser sent. */
    void answer(Set<String> fields, Map<String, List<String>> sent) {
        for (String field : fields) {
            String answer = sent.getOrDefault(field + FieldNames.RIGHT, List.of()).stream()
                    .findFirst()
                    .orElse("");
            answers.put(field, answer);
        }
    }

    void answerLike(Questions other) {
        answers.putAll(other.answers);
    }

    void ask(Map<String, Question> now) {
        asked.clear();
        asked.putAll(now);
    }

    /** Empty where nothing is asked. */
    Optional<Question> of(String field) {
        return Optional.ofNullable(asked.get(field));
    }

    /** True for a question that the person has said yes to. */
    boolean isAnswered(String field) {
        return of(field)
                .filter(question -> question.about().equals(answers.get(field)))
                .isPresent();
    }

    boolean isOpen(String field) {
        return asked.containsKey(field) && !isAnswered(field);
    }

    boolean isAnyOpen() {
        return asked.keySet().stream().anyMatch(this::isOpen);
    }
}
