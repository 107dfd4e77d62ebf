// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import org.healthstead.api.record.ResourceTypes;

/**
 * A RESTful address {@code base/Type/id}, without {@code /_history/n}.
 *
 * @param base without a slash at the end; empty for a relative one
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

    /** {@code Type/id} as a request names it; null when the text is none. */
    static RestUrl relative(String text) {
        String[] parts = withoutVersion(text).split("/", 3);
        boolean named = parts.length == 2 && ResourceTypes.isKnown(parts[0]) && !parts[1].isBlank();
        return named ? new RestUrl("", parts[0], parts[1]) : null;
    }

    static String withoutVersion(String reference) {
        int history = reference.indexOf("/_history/");
        return history < 0 ? reference : reference.substring(0, history);
    }
}
