// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.AttachedFile.Format;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.narrative.NarrativeWriter;

/** The files of an entry: what is text to read, each to be saved, and where the others are. */
public final class AttachedFiles extends HtmlComponent {

    private static final Pattern BINARY = Pattern.compile("Binary/([0-9a-f-]{36})(/_history/.*)?");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{1,2000}");
    private static final int MAX_BINARIES = 24;

    private final transient Entry entry;
    private final transient List<ResourceAttachment> files;
    private final transient Function<EntryId, Optional<Entry>> entries;
    private final String version;
    private int binaries;

    /**
     * @param version the one that is shown; empty for the current one
     * @param entries answers with what the caller may see
     */
    public AttachedFiles(String id, Entry entry, String version, Function<EntryId, Optional<Entry>> entries) {
        super(id);
        this.entry = entry;
        this.version = version;
        this.entries = entries;
        this.files = ResourceAttachment.in(entry.body());
    }

    /** True when there is no file. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Where a part of an entry can be saved. */
    public static String address(EntryId entry, String path, String version) {
        return Addresses.with(Addresses.entry(entry) + "/file", "at", path, "version", version);
    }

    @Override
    protected void write(Html html) {
        binaries = 0;
        for (ResourceAttachment file : files) {
            html.open("div", "class", "gap-s");
            file(html, file);
            html.close();
        }
    }

    private void file(Html html, ResourceAttachment found) {
        Optional<AttachedFile> own = AttachedFile.of(found.attachment());
        String title = found.attachment().string("title").orElse("");
        if (own.isPresent()) {
            carried(html, title, own.get(), address(entry.id(), place(found.path()), version));
            return;
        }
        String url = found.attachment().string("url").orElse("");
        Optional<Entry> binary = binary(url);
        if (binary.isPresent()) {
            EntryId id = binary.get().id();
            AttachedFile.of(binary.get().body())
                    .ifPresent(file -> carried(html, title, file, address(id, "Binary", "")));
        } else if (contained(url).isPresent()) {
            html.element("p", "mute", messages().get("file.below"));
        } else {
            elsewhere(html, title, url);
        }
    }

    /** The resource itself is at a path that no member has. */
    private static String place(String path) {
        return path.isEmpty() ? "Binary" : path;
    }

    private Optional<Entry> binary(String url) {
        Matcher matcher = BINARY.matcher(url);
        if (!matcher.matches() || ++binaries > MAX_BINARIES) {
            return Optional.empty();
        }
        return entries.apply(EntryId.parse(matcher.group(1)));
    }

    private Optional<JsonObject> contained(String url) {
        return url.startsWith("#")
                ? entry.body().array("contained").objects().stream()
                        .filter(inside -> inside.string("id").equals(Optional.of(url.substring(1))))
                        .findFirst()
                : Optional.empty();
    }

    private void carried(Html html, String title, AttachedFile file, String address) {
        if (!title.isBlank()) {
            html.open("p").element("b", null, title).close();
        }
        boolean isWhole = true;
        if (file.format() != Format.NONE) {
            isWhole = text(html, file);
        }
        html.open("p", "class", "small");
        if (!isWhole) {
            html.text(messages().get("entry.text.more")).text(" ");
        }
        html.open("a", "href", address, "download", "");
        html.text(messages().get("file.save", kind(file.mediaType()))).close().close();
    }

    private boolean text(Html html, AttachedFile file) {
        if (file.format() != Format.PLAIN) {
            return NarrativeWriter.write(html, file);
        }
        String words = file.text(4 * NarrativeWriter.MAX_SHOWN + 4);
        boolean isWhole = words.length() <= NarrativeWriter.MAX_SHOWN;
        String shown = isWhole ? words : words.substring(0, NarrativeWriter.MAX_SHOWN);
        if (!shown.isBlank()) {
            html.open("p", "class", "plain").text(shown).close();
        }
        return isWhole;
    }

    private String kind(String mediaType) {
        return messages().find("file.type." + mediaType).orElse(mediaType);
    }

    private void elsewhere(Html html, String title, String url) {
        html.open("p");
        if (!title.isBlank()) {
            html.element("b", null, title).text(" ");
        }
        if (WEB.matcher(url).matches()) {
            html.text(messages().get("file.elsewhere")).text(" ");
            html.open("a", "href", url, "rel", "noopener noreferrer nofollow", "target", "_blank");
            html.text(url).close();
        } else {
            html.text(messages().get("file.missing"));
        }
        html.close();
    }
}
