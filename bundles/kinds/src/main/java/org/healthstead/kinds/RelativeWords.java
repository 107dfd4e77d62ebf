// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Wording;

/** What a FamilyMemberHistory says about a relative: conditions, each with its beginning, and the death. */
final class RelativeWords {

    private static final Path ONSET = Path.parse("onset[x]");
    private static final Path DECEASED = Path.parse("deceased[x]");

    private final Words words;

    RelativeWords(Words words) {
        this.words = words;
    }

    Shown read(Reading reading) {
        JsonObject body = reading.body();
        List<Wording> all = new ArrayList<>();
        for (JsonObject condition : Amounts.objects(body.member("condition"))) {
            words.of(condition.member("code"), reading)
                    .map(name -> begun(name, condition, reading))
                    .ifPresent(all::add);
        }
        death(body, reading).ifPresent(all::add);
        if (all.isEmpty()) {
            words.first(Path.parse("note.text").find(body), reading).ifPresent(all::add);
        }
        return all.isEmpty() ? Shown.NOTHING : Shown.words(Optional.of(ValueReaders.joined("; ", all)));
    }

    private Wording begun(Wording name, JsonObject condition, Reading reading) {
        for (Json onset : ONSET.find(condition)) {
            Optional<Wording> age = age(onset);
            if (age.isPresent()) {
                return Wording.term("had-at-age", name, age.get());
            }
            Optional<Wording> when = words.of(onset, reading);
            if (when.isPresent()) {
                return name.and(" (").and(when.get()).and(")");
            }
        }
        return name;
    }

    private Optional<Wording> death(JsonObject body, Reading reading) {
        for (Json death : DECEASED.find(body)) {
            if (death instanceof JsonBoolean truth) {
                if (truth.scalarText().filter("true"::equals).isPresent()) {
                    return Optional.of(Wording.term("died"));
                }
            } else if (death instanceof JsonString text) {
                return DateReader.parse(text.value())
                        .map(date -> Wording.term("died-when", Wording.moment(date.text())))
                        .or(() -> Words.plain(text.value()).map(said -> Wording.term("died-when", said)));
            } else if (age(death).isPresent()) {
                return age(death).map(age -> Wording.term("died-at-age", age));
            }
        }
        return Optional.empty();
    }

    private static Optional<Wording> age(Json value) {
        return value instanceof JsonObject object
                ? Spans.age(object).or(() -> RangeWords.ages(object))
                : Optional.empty();
    }
}
