// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a file is by its first bytes. What a sender declares and how a name ends is believed only where bytes
 * cannot tell, as between one text and another.
 */
public final class FileType {

    /** How many bytes from the beginning of a file to give. */
    public static final int BEGINNING = 8_192;

    public static final String UNKNOWN = "application/octet-stream";
    public static final String HEIC = "image/heic";

    /** What browsers show without running anything of it. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp");

    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String OLD_OFFICE = "application/x-ole-storage";

    /** As the IANA registrations of these types and the formats themselves say; each character is one byte. */
    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("%PDF-", "application/pdf"),
            Map.entry("\u0089PNG\r\n\u001a\n", "image/png"),
            Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
            Map.entry("GIF87a", "image/gif"),
            Map.entry("GIF89a", "image/gif"),
            Map.entry("II*\u0000", "image/tiff"),
            Map.entry("MM\u0000*", "image/tiff"),
            Map.entry("PK\u0003\u0004", ZIP),
            Map.entry("PK\u0005\u0006", ZIP),
            Map.entry("\u001f\u008b", "application/gzip"),
            Map.entry("{\\rtf", "application/rtf"),
            Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", OLD_OFFICE));

    /** By the beginning of a folder inside the archive. */
    private static final Map<String, String> OFFICE_PARTS = Map.of(
            "word/", OFFICE + "wordprocessingml.document",
            "xl/", OFFICE + "spreadsheetml.sheet",
            "ppt/", OFFICE + "presentationml.presentation");

    private static final Map<String, String> BY_ENDING = Map.of(
            "docx", OFFICE + "wordprocessingml.document",
            "xlsx", OFFICE + "spreadsheetml.sheet",
            "pptx", OFFICE + "presentationml.presentation",
            "odt", OPEN_DOCUMENT + "text",
            "ods", OPEN_DOCUMENT + "spreadsheet",
            "odp", OPEN_DOCUMENT + "presentation");

    private static final Map<String, String> OLD_BY_ENDING = Map.of(
            "doc", "application/msword", "xls", "application/vnd.ms-excel", "ppt", "application/vnd.ms-powerpoint");

    private static final Map<String, String> TEXT_BY_ENDING = Map.of(
            "csv",
            "text/csv",
            "md",
            "text/markdown",
            "json",
            "application/json",
            "html",
            "text/html",
            "htm",
            "text/html");

    private final String bytes;
    private final byte[] beginning;
    private final String declared;
    private final String ending;

    private FileType(byte[] beginning, String declared, String name) {
        this.beginning = beginning;
        this.bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        int semicolon = declared.indexOf(';');
        this.declared = (semicolon < 0 ? declared : declared.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        this.ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * {@code type/subtype} in lower case, never empty.
     *
     * @param beginning the first {@value #BEGINNING} bytes, or the whole file when it is shorter
     * @param declared type that the sender gave, may be empty or wrong
     * @param name of the file, may be empty or wrong
     */
    public static String of(byte[] beginning, String declared, String name) {
        return new FileType(beginning, declared, name).find();
    }

    /**
     * True for a type that a browser shows as it is without running anything of it: PDF and pictures. Only for what
     * {@link #of} has found, never for what somebody declared.
     */
    public static boolean isShown(String type) {
        return SHOWN.contains(type);
    }

    private String find() {
        String signed = SIGNATURES.entrySet().stream()
                .filter(signature -> bytes.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(this::inside);
        return switch (signed) {
            case ZIP -> archive();
            case OLD_OFFICE -> OLD_BY_ENDING.getOrDefault(ending, OLD_OFFICE);
            case "" -> text();
            default -> signed;
        };
    }

    /** Signatures that do not stand at the very beginning; empty when there is none. */
    private String inside() {
        if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (bytes.startsWith("DICM", 128)) {
            return "application/dicom";
        }
        if (bytes.startsWith("ftyp", 4) && bytes.length() >= 12) {
            String brand = bytes.substring(8, 12);
            return switch (brand) {
                case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> HEIC;
                case "avif", "avis" -> "image/avif";
                case "qt  " -> "video/quicktime";
                default -> "video/mp4";
            };
        }
        // A byte order mark or an empty line in front of it does not make it something else.
        int pdf = bytes.indexOf("%PDF-");
        return pdf >= 0 && pdf < 8 ? "application/pdf" : "";
    }

    private String archive() {
        int type = bytes.indexOf("mimetype" + OPEN_DOCUMENT);
        if (type == 30) {
            int from = type + "mimetype".length();
            int to = from;
            while (to < bytes.length() && isTypeCharacter(bytes.charAt(to))) {
                to++;
            }
            return bytes.substring(from, to);
        }
        if (bytes.startsWith("[Content_Types].xml", 30) || bytes.contains("_rels/")) {
            return OFFICE_PARTS.entrySet().stream()
                    .filter(part -> bytes.contains(part.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> BY_ENDING.getOrDefault(ending, ZIP));
        }
        return BY_ENDING.getOrDefault(ending, ZIP);
    }

    private static boolean isTypeCharacter(char c) {
        return c >= 'a' && c <= 'z' || c == '.' || c == '-' || c == '/';
    }

    private String text() {
        String text =
                FileText.decode(beginning, declared, AttachedFile.Format.PLAIN).stripLeading();
        if (text.isEmpty()) {
            return isBinaryDeclared() ? declared : UNKNOWN;
        }
        String start = text.substring(0, Math.min(text.length(), 1_024)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<html")) {
            return isXmlDeclared() ? declared : "text/html";
        }
        if (start.startsWith("<svg") || start.startsWith("<?xml") && start.contains("<svg")) {
            return "image/svg+xml";
        }
        if (start.startsWith("<?xml") || start.startsWith("<") && isXmlDeclared()) {
            return isXmlDeclared() ? declared : "application/xml";
        }
        if (declared.startsWith("text/") && !declared.equals("text/plain")) {
            return declared;
        }
        boolean isData = start.startsWith("{") || start.startsWith("[");
        String byEnding = TEXT_BY_ENDING.getOrDefault(ending, "text/plain");
        return byEnding.equals("application/json") && !isData ? "text/plain" : byEnding;
    }

    private boolean isXmlDeclared() {
        return !declared.startsWith("image/") && (declared.endsWith("/xml") || declared.endsWith("+xml"));
    }

    /** A declared type that these bytes could be: nothing that would have shown by its signature or is text. */
    private boolean isBinaryDeclared() {
        return declared.startsWith("audio/") || declared.startsWith("video/") || declared.equals("image/bmp");
    }
}
