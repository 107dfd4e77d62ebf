// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.PageFrame;
import org.healthstead.documents.protocol.PageFrame.Origin;
import org.healthstead.documents.protocol.Request;

/**
 * The files of an archive, one after the other: the pages of each have its name. One that cannot be read is a page with
 * its name and no words. Archives in it are left alone, and are said when everything else was read.
 */
final class ArchivedFiles implements PagedFile {

    private final ReceivedFile file;
    private final Request request;
    private boolean isWhole = true;

    ArchivedFiles(ReceivedFile file, Request request) {
        this.file = file;
        this.request = request;
    }

    @Override
    public String mediaType() {
        return ZipFormat.ARCHIVE.mediaType();
    }

    @Override
    public boolean isWhole() {
        return isWhole;
    }

    @Override
    public int read(int first, Sink pages) throws IOException {
        Progress progress = new Progress();
        new Archive(file).visit((path, content) -> {
            if (!isOfSystem(path)) {
                progress.pages += read(path, content, first, progress, pages);
            }
            return true;
        });
        if (progress.hasArchive) {
            throw new UnreadableException(Failure.NESTED_ARCHIVE);
        }
        isWhole &= progress.pages <= request.bounds().maxPages();
        return progress.pages;
    }

    /** Where the walk is. */
    private static final class Progress {
        private int pages;
        private int lastSaid;
        private boolean hasArchive;
    }

    /** @return how many pages the file has */
    private int read(String path, InputStream content, int first, Progress progress, Sink pages) throws IOException {
        int before = progress.pages;
        Sink named = page -> {
            progress.lastSaid = before + page.number();
            pages.page(new PageFrame(progress.lastSaid, name(path, page), page.origin(), page.text(), page.words()));
        };
        try (PagedFile inner = FileFormat.openInside(received(content), left(before))) {
            int count = inner.read(Math.max(1, first - before), named);
            isWhole &= inner.isWhole();
            return count;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Failure failure = e instanceof UnreadableException said ? said.failure() : Failure.DAMAGED;
            if (failure == Failure.UNPACKS_TOO_LARGE) {
                throw e;
            }
            progress.hasArchive |= failure == Failure.NESTED_ARCHIVE;
            isWhole = false;
            if (progress.lastSaid <= before
                    && before + 1 >= first
                    && before < request.bounds().maxPages()) {
                named.page(new PageFrame(1, "", Origin.WRITTEN, "", List.of()));
            }
            return Math.max(1, progress.lastSaid - before);
        }
    }

    private ReceivedFile received(InputStream content) throws IOException {
        return ReceivedFile.of(content, request.bounds().maxFileBytes() - file.length());
    }

    /** The request for a file after so many pages. */
    private Request left(int before) {
        Request.Bounds all = request.bounds();
        return request.within(new Request.Bounds(
                Math.max(0, all.maxPages() - before), all.secondsPerPage(), all.maxMegapixels(), all.maxFileBytes()));
    }

    /** The last part of the path is the name that a person gave. */
    private static String name(String path, PageFrame page) {
        String file = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return page.name().isEmpty() ? file : file + ": " + page.name();
    }

    /** What operating systems add by themselves. */
    private static boolean isOfSystem(String path) {
        return path.startsWith("__MACOSX/") || path.endsWith(".DS_Store") || path.endsWith("Thumbs.db");
    }

    @Override
    public BufferedImage draw(int page, int longerSide) throws IOException {
        Drawn drawn = new Drawn();
        new Archive(file).visit((path, content) -> {
            if (isOfSystem(path)) {
                return true;
            }
            try (PagedFile inner = FileFormat.openInside(received(content), left(0))) {
                // Counted by reading nothing.
                int count = inner.read(Integer.MAX_VALUE, none -> {});
                if (page <= drawn.before + count) {
                    drawn.picture = inner.draw(page - drawn.before, longerSide);
                }
                drawn.before += count;
            } catch (UnreadableException e) {
                drawn.before++;
                if (page == drawn.before || e.failure() == Failure.UNPACKS_TOO_LARGE) {
                    throw e;
                }
            }
            return drawn.picture == null;
        });
        if (drawn.picture == null) {
            throw new UnreadableException(Failure.NO_SUCH_PAGE);
        }
        return drawn.picture;
    }

    private static final class Drawn {
        private int before;
        private BufferedImage picture;
    }
}
