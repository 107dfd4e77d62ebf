// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Reads the next piece of work in a thread of its own while its owner writes the one before. Every method is for the
 * one thread of the owner.
 */
final class ReadAhead<T> implements AutoCloseable {

    private final String name;
    private ExecutorService reader;
    private CompletableFuture<T> next;

    /** @param name of the thread, which is there while there is something to read */
    ReadAhead(String name) {
        this.name = name;
    }

    /** Begins to read what {@link #take} will give. */
    void begin(Supplier<T> read) {
        if (reader == null) {
            reader = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());
        }
        next = CompletableFuture.supplyAsync(read, reader);
    }

    /**
     * What was read ahead; without that, what is read now.
     *
     * @throws RuntimeException of the reading
     */
    T take(Supplier<T> read) {
        CompletableFuture<T> ready = next;
        next = null;
        if (ready == null) {
            return read.get();
        }
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** What was read ahead is not true any more. */
    void forget() {
        next = null;
    }

    /** Waits for a reading that is under way. */
    @Override
    public void close() {
        forget();
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
