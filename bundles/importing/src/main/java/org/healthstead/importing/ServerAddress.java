// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Optional;
import org.healthstead.api.record.ResourceTypes;

/**
 * Where a FHIR server keeps an item: {@code base/Type/id}.
 *
 * @param base without a slash at the end
 */
record ServerAddress(String base, String type, String id) {

    /** Empty when the text is no such address, or one that says nothing about a server. */
    static Optional<ServerAddress> of(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return Optional.empty();
        }
        int beforeId = text.lastIndexOf('/');
        int beforeType = text.lastIndexOf('/', beforeId - 1);
        if (beforeType < "https://".length() || beforeId == text.length() - 1) {
            return Optional.empty();
        }
        String type = text.substring(beforeType + 1, beforeId);
        ServerAddress address = new ServerAddress(text.substring(0, beforeType), type, text.substring(beforeId + 1));
        return ResourceTypes.isKnown(type) && !address.isPlaceholder() ? Optional.of(address) : Optional.empty();
    }

    /** {@code Type/id}. */
    String name() {
        return type + '/' + id;
    }

    /** The base without scheme and path: what a reader calls the system. */
    String host() {
        int from = base.indexOf("//") + 2;
        int slash = base.indexOf('/', from);
        return slash < 0 ? base.substring(from) : base.substring(from, slash);
    }

    /** True for addresses that specifications give as examples, and for a machine's own: many systems write them. */
    private boolean isPlaceholder() {
        String host = host();
        int port = host.indexOf(':');
        String name = port < 0 ? host : host.substring(0, port);
        return name.equals("localhost")
                || name.startsWith("127.")
                || name.endsWith("example.org")
                || name.endsWith("example.com")
                || name.endsWith("example.net")
                || name.endsWith("hl7.org");
    }
}
