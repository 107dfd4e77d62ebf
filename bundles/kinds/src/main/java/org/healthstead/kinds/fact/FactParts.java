// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.kinds.fact.FactLine.Part;

/** Finds the parts of one entry's keys. Not safe for several threads. */
final class FactParts {

    private static final int MAX_VALUES = 8;
    private static final long MINUTE = 60;

    private final Projection line;
    private final JsonObject body;
    private final List<String> codePaths;
    private final CodeSystems systems;
    private final Analytes analytes;
    private final ResultSaying results;
    private Optional<ResultSaying.Saying> value;

    FactParts(
            Projection line,
            JsonObject body,
            List<String> codePaths,
            CodeSystems systems,
            Analytes analytes,
            ResultSaying results) {
        this.line = line;
        this.body = body;
        this.codePaths = codePaths;
        this.systems = systems;
        this.analytes = analytes;
        this.results = results;
    }

    /** What stands for a part: none when the entry does not have it, several where each by itself counts. */
    List<String> of(Part part) {
        return switch (part.source()) {
            case CODE -> codes(part.detail());
            case WORDS -> line.title().map(FoldedText::of).stream().toList();
            case IDENTIFIER -> identifiers();
            case DAY -> line.date().flatMap(FactParts::day).stream().toList();
            case MINUTE -> moment().stream().toList();
            case TIME ->
                line.date().filter(FactParts::hasTime).flatMap(date -> moment()).stream()
                        .toList();
            case VALUE ->
                value().map(saying -> saying.form() + '\n' + saying.content()).stream()
                        .toList();
            case FILE -> files();
            case PATH -> at(part);
        };
    }

    /** What values of an entry are made of, so that only those of one form meet. */
    Optional<String> form() {
        return value().map(ResultSaying.Saying::form);
    }

    private Optional<ResultSaying.Saying> value() {
        if (value == null) {
            value = results.of(line, body);
        }
        return value;
    }

    private List<String> codes(String preferred) {
        List<CodeSystems.Token> tokens = new ArrayList<>();
        for (String path : codePaths) {
            find(body, path)
                    .forEach(value ->
                            tokens.addAll(systems.tokens(CodedText.of(value).codings())));
            if (!tokens.isEmpty()) {
                break;
            }
        }
        if (tokens.isEmpty()) {
            line.code().flatMap(systems::token).ifPresent(tokens::add);
        }
        List<CodeSystems.Token> own = tokens.stream()
                .filter(token -> token.system().equals(preferred))
                .toList();
        return (own.isEmpty() ? tokens : own)
                .stream().map(this::code).distinct().limit(MAX_VALUES).toList();
    }

    private String code(CodeSystems.Token token) {
        if (token.isKnown()) {
            return analytes.of(token.text()).map(Analyte::id).orElseGet(token::text);
        }
        return token.text() + '\n' + line.title().map(FoldedText::of).orElse("");
    }

    private List<String> identifiers() {
        return body.array("identifier").objects().stream()
                .filter(identifier -> identifier
                                .string("system")
                                .filter(text -> !text.isBlank())
                                .isPresent()
                        && identifier
                                .string("value")
                                .filter(text -> !text.isBlank())
                                .isPresent())
                .map(identifier -> identifier.string("system").orElseThrow().strip() + "|"
                        + identifier.string("value").orElseThrow().strip())
                .distinct()
                .limit(MAX_VALUES)
                .toList();
    }

    private static boolean hasTime(PartialDate date) {
        return date.precision() == PartialDate.Precision.TIME;
    }

    private static Optional<String> day(PartialDate date) {
        return switch (date.precision()) {
            case DAY, TIME -> Optional.of(date.local().toLocalDate().toString());
            default -> Optional.empty();
        };
    }

    private Optional<String> moment() {
        return line.date()
                .flatMap(FactParts::moment)
                .map(start -> line.until()
                        .map(end -> start + " to " + moment(end).orElse(end.text()))
                        .orElse(start));
    }

    /** Two clocks are equal by the instant; a clock whose zone is not known only equals another one of that sort. */
    private static Optional<String> moment(PartialDate date) {
        if (!hasTime(date)) {
            return day(date);
        }
        long minute = Math.floorDiv(date.instantKey(), MINUTE);
        return Optional.of(date.offset().isPresent() ? "minute " + minute : "clock " + minute);
    }

    private List<String> files() {
        List<String> sums = new ArrayList<>();
        for (String path : List.of("content.attachment", "presentedForm")) {
            for (Json value : find(body, path)) {
                if (value instanceof JsonObject attachment) {
                    attachment.string("data").filter(data -> !data.isBlank()).ifPresent(data -> sums.add(sum(data)));
                }
            }
        }
        // Several files may be one document in several formats, or several pages: only as a whole they are the same.
        return sums.isEmpty()
                ? List.of()
                : List.of(String.join(" ", sums.stream().sorted().toList()));
    }

    /** Of the Base64 text, whatever its line ends: the same bytes have the same text. */
    private static String sum(String base64) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text = base64.getBytes(StandardCharsets.ISO_8859_1);
            int length = 0;
            for (byte each : text) {
                if (each > ' ') {
                    text[length++] = each;
                }
            }
            digest.update(text, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> at(Part part) {
        List<String> found = new ArrayList<>();
        for (Json value : find(body, part.detail())) {
            value.scalarText().map(FoldedText::of).or(() -> concept(value)).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return part.mayBeMissing() ? List.of("") : List.of();
        }
        return List.of(String.join("\n", found.stream().distinct().sorted().toList()));
    }

    private Optional<String> concept(Json value) {
        CodedText concept = CodedText.of(value);
        List<String> codes = systems.tokens(concept.codings()).stream()
                .map(CodeSystems.Token::text)
                .sorted()
                .toList();
        return codes.isEmpty() ? concept.words().map(FoldedText::of) : Optional.of(String.join(" ", codes));
    }

    /** What stands at a path; every item of an array on the way is gone into. */
    private static List<Json> find(Json from, String path) {
        List<Json> here = List.of(from);
        for (String step : path.split("\\.")) {
            List<Json> next = new ArrayList<>();
            for (Json value : here) {
                if (value instanceof JsonObject object && object.member(step) != null) {
                    collect(object.member(step), next);
                }
            }
            here = next;
        }
        return here;
    }

    private static void collect(Json value, List<Json> into) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, into));
        } else {
            into.add(value);
        }
    }
}
