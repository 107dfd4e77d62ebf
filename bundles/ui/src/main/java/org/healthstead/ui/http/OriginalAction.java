// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.ui.context.UiServices;

/**
 * Downloads an original, byte for byte. Always an attachment without a type: what it holds never runs in our origin.
 */
final class OriginalAction implements Action {

    private final UiServices services;

    OriginalAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        ArtifactStore artifacts = services.artifacts().require();
        ArtifactId id = ArtifactId.parse(path.group(1));
        ArtifactStore.Artifact artifact = artifacts.find(id, caller).orElse(null);
        if (artifact == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream bytes = artifacts.open(id, caller)) {
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", attachment(artifact.name()));
            response.setContentLengthLong(artifact.size());
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** RFC 6266, with the name in UTF-8 (RFC 8187) because file names are rarely ASCII. */
    static String attachment(String name) {
        String shown = name.isBlank() ? "original" : name;
        String ascii = shown.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(shown, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
