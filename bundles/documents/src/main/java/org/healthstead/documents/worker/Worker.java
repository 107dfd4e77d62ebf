// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.healthstead.documents.protocol.EndFrame;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Frame;
import org.healthstead.documents.protocol.Request;

/** Answers requests on standard input until it is closed. When memory runs out, the JVM ends; the server knows why. */
public final class Worker {

    private static final int ORPHANED = 4;

    private final DataInputStream in;
    private final DataOutputStream out;

    Worker(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out, Frame.CHUNK));
    }

    public static void main(String[] none) throws IOException {
        ProcessHandle.current()
                .parent()
                .ifPresent(server ->
                        server.onExit().thenRun(() -> Runtime.getRuntime().halt(ORPHANED)));
        // No picture is buffered on the disk.
        ImageIO.setUseCache(false);
        new Worker(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out)).serve();
    }

    void serve() throws IOException {
        out.writeInt(Frame.GREETING);
        out.flush();
        for (int first = in.read(); first >= 0; first = in.read()) {
            Request request = Request.read(first, in);
            try {
                answer(request, ReceivedFile.read(in, request.bounds().maxFileBytes()));
            } catch (UnreadableException e) {
                fail(e.failure());
            }
            out.flush();
        }
    }

    private void fail(Failure failure) throws IOException {
        Frame.FAILED.write(out);
        failure.write(out);
    }

    private void answer(Request request, ReceivedFile file) throws IOException {
        try (PagedFile pages = FileFormat.open(file, request)) {
            if (request.isPicture()) {
                Frame.writePicture(JpegPicture.of(pages.draw(request.page(), request.longerSide())), out);
            } else {
                int count = pages.read(request.page(), page -> {
                    page.write(out);
                    out.flush();
                });
                new EndFrame(pages.mediaType(), count, pages.isWhole()).write(out);
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever a library says of a file that it cannot read; if it was the pipe, the next word fails as well.
            throw new UnreadableException(Failure.DAMAGED, e);
        }
    }
}
