// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.PageFrame;
import org.healthstead.documents.protocol.Request;

/** A picture: one page, or those of a TIFF file. Its size is known before a pixel is read. */
final class PictureFile implements PagedFile {

    private static final long MEGA = 1_000_000;

    /** Pixels of a picture in memory: of a larger one every second or third is taken. */
    private static final long MAX_STORED = 32 * MEGA;

    private final ReceivedFile file;
    private final PictureFormat format;
    private final Request request;
    private final PictureWords words;
    private boolean isWhole = true;

    PictureFile(ReceivedFile file, PictureFormat format, Request request) {
        this.file = file;
        this.format = format;
        this.request = request;
        this.words = new PictureWords(request);
    }

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public boolean isWhole() {
        return isWhole;
    }

    @Override
    public int read(int first, Sink pages) throws IOException {
        return with(reader -> {
            int count = count(reader);
            int last = Math.min(count, request.bounds().maxPages());
            for (int page = first; page <= last; page++) {
                pages.page(read(reader, page));
            }
            isWhole = last == count;
            return count;
        });
    }

    private PageFrame read(ImageReader reader, int page) throws IOException {
        if (!words.canRead()) {
            checkSize(reader, page);
            return PictureWords.unread(page);
        }
        return words.read(page, upright(reader, page, PictureWords.LONGER_SIDE, BufferedImage.TYPE_BYTE_GRAY));
    }

    @Override
    public BufferedImage draw(int page, int longerSide) throws IOException {
        return with(reader -> {
            if (page > count(reader)) {
                throw new UnreadableException(Failure.NO_SUCH_PAGE);
            }
            return upright(reader, page, longerSide, BufferedImage.TYPE_INT_RGB);
        });
    }

    private <T> T with(Step<T> step) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.stream())) {
            reader.setInput(in, false, format != PictureFormat.TIFF);
            return step.with(reader);
        } finally {
            reader.dispose();
        }
    }

    private int count(ImageReader reader) throws IOException {
        return format == PictureFormat.TIFF ? reader.getNumImages(true) : 1;
    }

    private void checkSize(ImageReader reader, int page) throws IOException {
        long pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
        if (pixels > request.bounds().maxMegapixels() * MEGA) {
            throw new UnreadableException(Failure.TOO_MANY_PIXELS);
        }
    }

    private BufferedImage upright(ImageReader reader, int page, int longerSide, int type) throws IOException {
        checkSize(reader, page);
        int width = reader.getWidth(page - 1);
        int height = reader.getHeight(page - 1);
        int forSize = Math.max(width, height) / longerSide / 2;
        int forMemory = (int) Math.ceil(Math.sqrt((double) width * height / MAX_STORED));
        int step = Math.max(1, Math.max(forSize, forMemory));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage stored = reader.read(page - 1, how);
        return UprightPicture.of(stored, orientation(reader, page), longerSide, type);
    }

    private Orientation orientation(ImageReader reader, int page) throws IOException {
        if (format == PictureFormat.JPEG) {
            return Orientation.ofJpeg(file);
        }
        IIOMetadata metadata = format == PictureFormat.TIFF ? reader.getImageMetadata(page - 1) : null;
        TIFFField tag = metadata == null
                ? null
                : TIFFDirectory.createFromMetadata(metadata).getTIFFField(Orientation.TAG);
        return tag == null ? Orientation.UPRIGHT : new Orientation(tag.getAsInt(0));
    }

    private interface Step<T> {
        T with(ImageReader reader) throws IOException;
    }
}
