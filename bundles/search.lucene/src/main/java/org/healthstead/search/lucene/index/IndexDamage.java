// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;

/** Tells what an exception means for the index. */
public final class IndexDamage {

    private static final int MAX_CAUSES = 20;
    private static final int FRAMES = 6;

    private IndexDamage() {}

    /** True when files of the index are wrong or missing: it has to be built anew. */
    public static boolean isDamage(Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (isDamageItself(cause)) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (isDamageItself(suppressed)) {
                    return true;
                }
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isDamageItself(Throwable problem) {
        return problem instanceof CorruptIndexException
                || problem instanceof DamagedIndexException
                || problem instanceof IndexFormatTooOldException
                || problem instanceof IndexFormatTooNewException
                || problem instanceof IndexNotFoundException
                || problem instanceof NoSuchFileException
                || problem instanceof FileNotFoundException
                || problem instanceof EOFException;
    }

    /** True when the writer must be opened again; false for trouble of the record, which leaves the index as it is. */
    static boolean isIndexTrouble(Throwable problem) {
        return problem instanceof IOException
                || problem instanceof UncheckedIOException
                || problem instanceof AlreadyClosedException
                || problem instanceof Error;
    }

    /** Class names and the place only: messages may hold what is nobody's business. */
    static String describe(Throwable problem) {
        StringBuilder text = new StringBuilder(problem.getClass().getName());
        StackTraceElement[] frames = problem.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append(i == 0 ? " at " : " < ").append(frames[i]);
        }
        Throwable cause = problem.getCause();
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            text.append(", caused by ").append(cause.getClass().getName());
            cause = cause.getCause();
        }
        return text.toString();
    }
}
