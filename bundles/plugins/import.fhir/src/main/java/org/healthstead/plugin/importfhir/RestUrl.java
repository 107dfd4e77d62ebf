// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import org.healthstead.api.record.ResourceTypes;

/**
 * A RESTful address {@code base/Type/id}, without {@code /_history/n}.
 *
 * @param base without a slash at the end
 */
record RestUrl(String base, String type, String id) {

    /** Null when the text is no such address. */
    static RestUrl parse(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return null;
        }
        String url = withoutVersion(text);
        int beforeId = url.lastIndexOf('/');
        int beforeType = beforeId < 0 ? -1 : url.lastIndexOf('/', beforeId - 1);
        if (beforeType < "https://".length() || beforeId == url.length() - 1) {
            return null;
        }
        String type = url.substring(beforeType + 1, beforeId);
        return ResourceTypes.isKnown(type)
                ? new RestUrl(url.substring(0, beforeType), type, url.substring(beforeId + 1))
                : null;
    }

    static String withoutVersion(String reference) {
        int history = reference.indexOf("/_history/");
        return history < 0 ? reference : reference.substring(0, history);
    }

    /** The base without scheme and path: what a reader calls the system. */
    String host() {
        int from = base.indexOf("//") + 2;
        int slash = base.indexOf('/', from);
        return slash < 0 ? base.substring(from) : base.substring(from, slash);
    }

    /** True for addresses that specifications give as examples, and for a machine's own: many systems write them. */
    boolean isPlaceholder() {
        String host = host();
        int port = host.indexOf(':');
        String name = port < 0 ? host : host.substring(0, port);
        return name.equals("localhost")
                || name.equals("127.0.0.1")
                || name.endsWith("example.org")
                || name.endsWith("example.com")
                || name.endsWith("example.net")
                || name.endsWith(".example")
                || name.endsWith("hl7.org");
    }
}
