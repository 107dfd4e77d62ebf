// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.PageFrame;
import org.healthstead.documents.protocol.PageFrame.Origin;
import org.healthstead.documents.protocol.Request;

/** A file of words without a look: a text is one page, each sheet or slide is one. */
final class OfficeFile implements PagedFile {

    private final String mediaType;
    private final List<Sheet> sheets;
    private final int maxPages;

    OfficeFile(String mediaType, List<Sheet> sheets, Request request) {
        this.mediaType = mediaType;
        this.sheets = List.copyOf(sheets);
        this.maxPages = request.bounds().maxPages();
    }

    /** @param name or empty */
    record Sheet(String name, String text) {}

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public boolean isWhole() {
        return sheets.size() <= maxPages
                && sheets.stream().allMatch(sheet -> sheet.text().length() <= PageFrame.MAX_CHARACTERS);
    }

    @Override
    public int read(int first, Sink pages) throws IOException {
        for (int page = first; page <= Math.min(sheets.size(), maxPages); page++) {
            Sheet sheet = sheets.get(page - 1);
            pages.page(new PageFrame(page, sheet.name(), Origin.WRITTEN, sheet.text(), List.of()));
        }
        return sheets.size();
    }

    @Override
    public BufferedImage draw(int page, int longerSide) throws IOException {
        throw new UnreadableException(page > sheets.size() ? Failure.NO_SUCH_PAGE : Failure.NO_PICTURE);
    }
}
