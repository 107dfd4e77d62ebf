// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.record.PartialDate;

/**
 * What somebody typed into a {@link FormPage}, and what is wrong with it. Belongs to one request; not safe for several
 * threads.
 */
public final class FormInput {

    /** Field that tells a form that is sent twice from two forms. */
    static final String REQUEST = "request";

    /** What is longer was not typed by a person. */
    private static final int MAX_LENGTH = 100_000;

    private static final int MAX_REQUEST = 100;

    private final Map<String, List<String>> typed;
    private final Map<String, String> complaints = new HashMap<>();
    private final String request;

    private FormInput(Map<String, List<String>> typed, String request) {
        this.typed = typed;
        this.request = request;
    }

    /** A form that nobody has filled in yet. */
    public static FormInput empty() {
        return new FormInput(Map.of(), UUID.randomUUID().toString());
    }

    /** @param fields what was sent, by the name of the field */
    public static FormInput of(Map<String, List<String>> fields) {
        Map<String, List<String>> kept = fields.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        field -> field.getValue().stream().map(FormInput::cut).toList()));
        String request = kept.getOrDefault(REQUEST, List.of()).stream()
                .filter(text -> !text.isBlank() && text.length() <= MAX_REQUEST)
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
        return new FormInput(kept, request);
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    /** What stands in a field, without space around it; empty when it is empty or was not sent. */
    public String text(String field) {
        return all(field).stream().findFirst().map(String::strip).orElse("");
    }

    /** Like {@link #text}; the given words when the form was not sent yet. */
    public String text(String field, String initial) {
        return typed.isEmpty() ? initial : text(field);
    }

    /** Every value of a field that may be sent several times, such as ticks. */
    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether a tick is set. */
    public boolean isTicked(String field) {
        return !all(field).isEmpty();
    }

    /** Like {@link #text}; complains when there is nothing. */
    public Optional<String> needed(String field, Messages messages) {
        String text = text(field);
        if (text.isEmpty()) {
            complain(field, shared(messages).get("form.missing"));
        }
        return Optional.of(text).filter(words -> !words.isEmpty());
    }

    /**
     * A day, typed as readers of this language do. Complains about what is none or could be two, and about nothing when
     * there is nothing.
     */
    public Optional<LocalDate> day(String field, Messages messages) {
        String text = text(field);
        Optional<LocalDate> day = TypedDate.parse(text, messages.locale())
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(date -> date.local().toLocalDate());
        if (day.isEmpty() && !text.isEmpty()) {
            complain(field, shared(messages).get("form.no-day"));
        }
        return day;
    }

    /**
     * A number, typed as readers of this language do, with the places that were typed. Complains about what is none or
     * could be two, and about nothing when there is nothing.
     */
    public Optional<BigDecimal> number(String field, Messages messages) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number =
                TypedNumber.read(text, messages.locale()).lexeme().map(BigDecimal::new);
        if (number.isEmpty()) {
            complain(field, shared(messages).get("form.no-number"));
        }
        return number;
    }

    private static Messages shared(Messages messages) {
        return Messages.of(FormInput.class, messages.locale());
    }

    /** Says what is wrong with a field, in the reader's language. The first complaint about a field counts. */
    public void complain(String field, String words) {
        complaints.putIfAbsent(Objects.requireNonNull(field, "field"), words);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String complaint(String field) {
        return complaints.getOrDefault(field, "");
    }

    /** Whether nothing is wrong. */
    public boolean isFine() {
        return complaints.isEmpty();
    }

    /**
     * The same for one form however often it is sent, for {@link org.healthstead.api.record.EntryStore#createOnce
     * EntryStore.createOnce}.
     */
    public String request() {
        return request;
    }
}
