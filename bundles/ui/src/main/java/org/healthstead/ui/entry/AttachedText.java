// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The text that a document, report or binary carries inside it: plain, or HTML made safe like a narrative. */
public final class AttachedText extends HtmlComponent {

    private static final int MAX_BASE64 = 700_000;
    private static final int MAX_TEXTS = 5;
    private static final Pattern CHARSET = Pattern.compile("(?i).*charset=\"?([A-Za-z0-9._-]{1,40})\"?.*");

    private record Text(String words, boolean isHtml) {}

    private final transient List<Text> texts = new ArrayList<>();

    public AttachedText(String id, JsonObject body) {
        super(id);
        attachments(body)
                .limit(MAX_TEXTS)
                .forEach(attachment -> decode(attachment).ifPresent(texts::add));
    }

    /** True when there is nothing to read. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    protected void write(Html html) {
        for (Text text : texts) {
            if (text.isHtml()) {
                Narrative.write(html, text.words());
            } else {
                html.open("p", "class", "plain").text(text.words()).close();
            }
        }
    }

    /** Where FHIR R4 puts attachments: DocumentReference, DiagnosticReport, Communication, Media, Binary. */
    private static Stream<JsonObject> attachments(JsonObject body) {
        return Stream.of(
                        body.array("content").objects().stream().map(content -> content.object("attachment")),
                        body.array("presentedForm").objects().stream(),
                        body.array("payload").objects().stream().map(part -> part.object("contentAttachment")),
                        Stream.of(body.object("content")),
                        Stream.of(body))
                .flatMap(found -> found);
    }

    private static Optional<Text> decode(JsonObject attachment) {
        String type = attachment.string("contentType").orElse("").toLowerCase(Locale.ROOT);
        Optional<String> data = attachment.string("data").filter(text -> text.length() <= MAX_BASE64);
        boolean isHtml = type.startsWith("text/html") || type.startsWith("application/xhtml");
        if (data.isEmpty() || !isHtml && !type.startsWith("text/plain")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data.get());
            return Optional.of(new Text(new String(bytes, charset(type)), isHtml))
                    .filter(text -> !text.words().isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        return matcher.matches() && Charset.isSupported(matcher.group(1))
                ? Charset.forName(matcher.group(1))
                : StandardCharsets.UTF_8;
    }
}
