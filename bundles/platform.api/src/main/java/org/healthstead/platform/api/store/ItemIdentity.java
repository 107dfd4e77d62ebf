// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.Objects;
import java.util.Optional;

/**
 * Identifies an item of a file within a person's record, so that it is recognised when it comes again in another file.
 * The import service decides which identity an item has; its package describes the rules. Immutable.
 *
 * @param namespace where the name is valid: {@link #ANYWHERE}, {@link #OWN_SOURCE} or a {@link #server}
 * @param name for example {@code Observation/123}; never blank
 */
public record ItemIdentity(String namespace, String name) {

    /** The name means the same in every file. */
    public static final String ANYWHERE = "anywhere";

    /** The name means the same within the source of the import. */
    public static final String OWN_SOURCE = "own source";

    private static final String SERVER = "server ";
    private static final int UUID_LENGTH = 36;
    private static final int MIN_DIGEST = 24;
    private static final int MAX_DIGEST = 64;
    private static final int ENOUGH_DIFFERENT_DIGITS = 6;

    public ItemIdentity {
        Objects.requireNonNull(namespace, "namespace");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of an item is blank");
        }
    }

    public static ItemIdentity anywhere(String name) {
        return new ItemIdentity(ANYWHERE, name);
    }

    public static ItemIdentity ofSource(String name) {
        return new ItemIdentity(OWN_SOURCE, name);
    }

    /** @param base address base address of a FHIR server, without a slash at the end */
    public static ItemIdentity on(String base, String name) {
        return new ItemIdentity(server(base), name);
    }

    /** The namespace of a FHIR server. It is also the key of the source for the exports of that server. */
    public static String server(String base) {
        return SERVER + base;
    }

    /** The base address, if the namespace is that of a server. */
    public Optional<String> base() {
        return namespace.startsWith(SERVER) ? Optional.of(namespace.substring(SERVER.length())) : Optional.empty();
    }

    /**
     * True for an id that two systems do not give by chance: a UUID, or 24 to 64 hexadecimal digits as databases and
     * digests use. False when it has fewer than six different digits, because then somebody typed it:
     * {@code 00000000-0000-4000-8000-000000000009}.
     */
    public static boolean isUnique(String id) {
        int length = id.length();
        boolean uuid = length == UUID_LENGTH;
        if (!uuid && (length < MIN_DIGEST || length > MAX_DIGEST)) {
            return false;
        }
        int seen = 0;
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            if (uuid && (i == 8 || i == 13 || i == 18 || i == 23)) {
                if (c != '-') {
                    return false;
                }
            } else {
                int digit = Character.digit(c, 16);
                if (digit < 0 || c > 'f') {
                    return false;
                }
                seen |= 1 << digit;
            }
        }
        boolean hasLetter = (seen & 0xFC00) != 0 && (seen & 0x3FF) != 0;
        return Integer.bitCount(seen) >= ENOUGH_DIFFERENT_DIGITS && (uuid || hasLetter);
    }

    /** What a reference in a file can mean by itself, independent of the source of the file. */
    public static Optional<ItemIdentity> ofReference(String reference) {
        int history = reference.indexOf("/_history/");
        String text = history < 0 ? reference : reference.substring(0, history);
        int beforeId = text.lastIndexOf('/');
        int beforeType = beforeId < 0 ? -1 : text.lastIndexOf('/', beforeId - 1);
        if (beforeId < 0 || beforeId == text.length() - 1) {
            return Optional.empty();
        }
        String name = text.substring(beforeType + 1);
        if (isUnique(text.substring(beforeId + 1))) {
            return Optional.of(anywhere(unique(name)));
        }
        return text.startsWith("http") && beforeType > "https://".length()
                ? Optional.of(on(text.substring(0, beforeType), name))
                : Optional.empty();
    }

    /** Normalises a unique id: upper and lower case of a UUID mean the same (RFC 9562). */
    public static String unique(String name) {
        int slash = name.indexOf('/');
        return name.substring(0, slash + 1) + name.substring(slash + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
