// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** First thread: parse, rewrite, keep the original compressed, compress and seal each entry. */
final class BareReader {

    private static final int SMALL = 16;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(100_000_000).build())
            .build();
    private final ZstdCompressCtx zstd = new ZstdCompressCtx();
    private final BareCrypto crypto;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Map<String, byte[]> ids = new HashMap<>();
    private long counter = System.currentTimeMillis() << 16;

    BareReader(byte[] dictionary) throws GeneralSecurityException {
        crypto = new BareCrypto();
        zstd.setLevel(3);
        if (dictionary.length > 0) {
            zstd.loadDict(dictionary);
        }
    }

    /** Reads one Bundle and hands over each entry. */
    void read(Path file, Path keptOriginal, Consumer<BareEntry> entries) throws IOException, GeneralSecurityException {
        keep(file, keptOriginal);
        ids.clear();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = json.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("entry")) {
                    readEntries(parser, entries);
                }
            }
        }
    }

    private static void keep(Path file, Path kept) throws IOException {
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(kept), 3)) {
            Files.copy(file, out);
        }
    }

    private void readEntries(JsonParser parser, Consumer<BareEntry> entries)
            throws IOException, GeneralSecurityException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String fullUrl = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("fullUrl")) {
                    fullUrl = parser.getText();
                } else if (name.equals("resource")) {
                    entries.accept(copy(parser, fullUrl));
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private BareEntry copy(JsonParser parser, String fullUrl) throws IOException, GeneralSecurityException {
        Walk walk = new Walk();
        walk.id = id(fullUrl == null ? "anonymous" + counter : fullUrl);
        ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);
        try (JsonGenerator generator = json.createGenerator(out)) {
            copyValue(parser, generator, walk, 0);
        }
        byte[] title = (walk.title == null ? "" : walk.title).getBytes(StandardCharsets.UTF_8);
        return new BareEntry(
                walk.id,
                walk.type,
                walk.date,
                walk.code,
                walk.status,
                walk.title,
                crypto.hash(String.valueOf(fullUrl)),
                walk.text.toString(),
                crypto.seal(zstd.compress(out.toByteArray()), walk.id),
                crypto.seal(title, walk.id));
    }

    private void copyValue(JsonParser parser, JsonGenerator out, Walk walk, int depth) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                out.writeStartObject();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    out.writeFieldName(name);
                    parser.nextToken();
                    walk.name = name;
                    copyValue(parser, out, walk, depth + 1);
                }
                out.writeEndObject();
            }
            case START_ARRAY -> {
                out.writeStartArray();
                String name = walk.name;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    walk.name = name;
                    copyValue(parser, out, walk, depth);
                }
                out.writeEndArray();
            }
            case VALUE_STRING -> out.writeString(string(parser.getText(), walk, depth));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String lexeme = parser.getText();
                walk.text.append(lexeme).append(' ');
                out.writeNumber(lexeme);
            }
            default -> out.copyCurrentEvent(parser);
        }
    }

    private String string(String value, Walk walk, int depth) {
        switch (walk.name) {
            case "id" -> {
                return depth == 1 ? text(walk.id) : value;
            }
            case "reference" -> {
                return value.startsWith("urn:uuid:") ? "urn:uuid:" + text(id(value)) : value;
            }
            case "data" ->
                walk.text
                        .append(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                        .append(' ');
            case "system", "url", "fullUrl", "contentType", "profile" -> {}
            default -> walk.take(value, depth);
        }
        return value;
    }

    private byte[] id(String reference) {
        return ids.computeIfAbsent(
                reference,
                unused -> ByteBuffer.allocate(SMALL)
                        .putLong(counter++)
                        .putLong(random.nextLong())
                        .array());
    }

    private static String text(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new java.util.UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    /** What is picked up while an entry is copied. */
    private static final class Walk {
        private byte[] id;
        private String name;
        private String type;
        private String date;
        private String code;
        private String status;
        private String title;
        private final StringBuilder text = new StringBuilder(512);

        private void take(String value, int depth) {
            switch (name) {
                case "resourceType" -> type = type == null ? value : type;
                case "status" -> status = depth == 1 ? value : status;
                case "code" -> code = code == null ? value : code;
                case "display", "text" -> title = title == null ? value : title;
                case "effectiveDateTime", "onsetDateTime", "authoredOn", "start", "recorded", "created", "date" ->
                    date = date == null ? value : date;
                default -> {}
            }
            text.append(value).append(' ');
        }
    }
}
