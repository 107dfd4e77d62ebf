// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.content.AttachedFile;
import org.healthstead.platform.api.content.AttachedFile.Format;
import org.healthstead.platform.api.content.FileType;
import org.healthstead.platform.api.documents.EntryFile;
import org.healthstead.platform.api.documents.EntryFile.Place;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.narrative.NarrativeWriter;

/**
 * The files of an entry: what is text to read, pictures to look at, each to be opened where that is safe and to be
 * saved, and where the others are.
 */
public final class AttachedFiles extends HtmlComponent {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{1,2000}");
    private static final int MAX_TEXT_BYTES = 4 * NarrativeWriter.MAX_SHOWN + 4;

    /** Larger pictures are opened on request only. */
    private static final long MAX_PICTURE_BYTES = 20_000_000;

    private final transient List<EntryFile> files;
    private final transient FileReadings readings;
    private final EntryId entry;
    private final String version;

    /**
     * @param version the one that is shown; empty for the current one
     * @param files of the entry, as far as the reader may see them
     * @param readings how far their words are read
     */
    public AttachedFiles(String id, EntryId entry, String version, List<EntryFile> files, FileReadings readings) {
        super(id);
        this.entry = entry;
        this.version = version;
        this.files = files;
        this.readings = readings;
    }

    /** Where a part of an entry can be saved. */
    public static String address(EntryId entry, String path, String version) {
        return Addresses.with(Addresses.entry(entry) + "/file", "at", path, "version", version);
    }

    @Override
    protected void write(Html html) {
        for (EntryFile file : files) {
            html.open("div", "class", "gap-s");
            try {
                file(html, file);
            } catch (IOException e) {
                html.element("p", null, messages().get("file.damaged"));
            }
            html.close();
        }
    }

    private void file(Html html, EntryFile file) throws IOException {
        if (file.content().isPresent()) {
            carried(html, file);
        } else if (file.place() == Place.CONTAINED) {
            html.element("p", "mute", messages().get("file.below"));
        } else {
            elsewhere(html, file.attachment().title(), file.attachment().url().orElse(""));
        }
    }

    private String address(EntryFile file) {
        // The resource itself is at a path that no member has.
        String path = file.attachment().path().isEmpty()
                ? "Binary"
                : file.attachment().path();
        return file.holder()
                .map(binary -> address(binary, "Binary", ""))
                .orElseGet(() -> address(entry, path, version));
    }

    private void carried(Html html, EntryFile file) throws IOException {
        String title = file.attachment().title();
        if (!title.isBlank()) {
            html.open("p").element("b", null, title).close();
        }
        AttachedFile text = file.text(MAX_TEXT_BYTES).orElseThrow();
        String type = file.type();
        String shown = FileType.isShown(type) ? Addresses.with(address(file), "show", "1") : "";
        boolean isSeen = type.startsWith("image/")
                && !shown.isEmpty()
                && file.content().orElseThrow().size() <= MAX_PICTURE_BYTES;
        if (isSeen) {
            html.open("a", "href", shown);
            html.empty("img", "class", "shot", "src", shown, "alt", messages().get("file.picture", title));
            html.close();
        }
        boolean isWhole = text.format() == Format.NONE || text(html, text);
        if (type.equals(FileType.HEIC)) {
            html.element("p", null, messages().get("file.heic"));
        }
        links(html, file, kind(text.mediaType(), type), shown, isWhole);
        EntryId holder = file.holder().orElse(entry);
        readings.of(file, entry)
                .ifPresent(reading ->
                        new ReadingNote(html, messages(), holder, readings.isReaderThere()).write(reading, isSeen));
    }

    private void links(Html html, EntryFile file, String kind, String shown, boolean isWhole) {
        html.open("p", "class", "small");
        if (!isWhole) {
            html.text(messages().get("entry.text.more")).text(" ");
        }
        if (!shown.isEmpty()) {
            html.link(shown, messages().get("file.open", kind)).text(" ");
        }
        html.open("a", "href", address(file), "download", "");
        html.text(messages().get("file.save", kind)).close().close();
    }

    private boolean text(Html html, AttachedFile file) {
        if (file.format() != Format.PLAIN) {
            return NarrativeWriter.write(html, file);
        }
        String words = file.text(MAX_TEXT_BYTES);
        boolean isWhole = words.length() <= NarrativeWriter.MAX_SHOWN;
        String shown = isWhole ? words : words.substring(0, NarrativeWriter.MAX_SHOWN);
        if (!shown.isBlank()) {
            html.open("p", "class", "plain").text(shown).close();
        }
        return isWhole;
    }

    /** What the source calls it, unless that says nothing. */
    private String kind(String declared, String found) {
        String type = declared.equals(FileType.UNKNOWN) ? found : declared;
        return messages().find("file.type." + type).orElse(type);
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
