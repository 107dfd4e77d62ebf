// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.share.SharePage;
import org.healthstead.ui.share.WaitingShare.WaitingFile;
import org.healthstead.ui.share.WaitingShares;

/**
 * Takes what another app shares: W3C Web Share Target. Of who is not signed in nothing is kept, because anybody could
 * fill the disk then; the page after sign-in says so, and what was shared is still where it was.
 */
final class ShareAction implements Action {

    static final int MAX_FILES = 50;

    private final UiServices services;

    ShareAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        if (caller == null) {
            String back = Addresses.with(Addresses.SHARE, "late", "yes");
            Routes.seeOther(response, Addresses.with(Addresses.SIGN_IN, "next", back));
            return;
        }
        WaitingShares shares = services.shares().require();
        Map<String, String> fields = new HashMap<>();
        List<WaitingFile> files = new ArrayList<>();
        boolean isWhole = false;
        try {
            FormFiles.shared(request, MAX_FILES, fields, (before, name, bytes) -> files.add(shares.seal(name, bytes)));
            isWhole = true;
        } finally {
            if (!isWhole) {
                shares.discard(files);
            }
        }
        String title = Objects.requireNonNullElse(fields.get("title"), "").strip();
        String text = Stream.of(fields.get("text"), fields.get("url"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        String words = text.isEmpty() && files.isEmpty() ? title : text;
        boolean isNothing = files.isEmpty() && words.isEmpty();
        Routes.seeOther(
                response, isNothing ? Addresses.SHARE : SharePage.address(shares.add(title, words, files, caller)));
    }
}
