// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Opened blocks of all index files, in plain text, in memory only. Safe for several threads, without locks: a race
 * costs at most a second opening of the same block.
 *
 * <p>Each block may lie in one of eight places. The one that was asked for least often goes first, so that a merge,
 * which reads everything once, drives out little of what searches use.
 */
public final class BlockCache {

    private static final int WAYS = 8;
    private static final int MOST_USES = 7;

    private final AtomicReferenceArray<Block> places;
    private final int sets;

    /** @param megabytes at most this much memory, at least 1 */
    public BlockCache(int megabytes) {
        this.sets = Math.max(1, megabytes * (1 << 20) / SealedFile.BLOCK / WAYS);
        this.places = new AtomicReferenceArray<>(sets * WAYS);
    }

    /** The block, or null when it is not here. */
    byte[] get(long file, long number) {
        int first = firstPlace(file, number);
        for (int way = first; way < first + WAYS; way++) {
            Block block = places.get(way);
            if (block != null && block.number == number && block.file == file) {
                if (block.uses < MOST_USES) {
                    block.uses++;
                }
                return block.bytes;
            }
        }
        return null;
    }

    void put(long file, long number, byte[] bytes) {
        int first = firstPlace(file, number);
        int chosen = first;
        int fewest = Integer.MAX_VALUE;
        for (int way = first; way < first + WAYS && fewest > -1; way++) {
            Block block = places.get(way);
            int uses = block == null ? -1 : block.uses;
            if (uses < fewest) {
                fewest = uses;
                chosen = way;
            }
        }
        if (fewest > 0) {
            age(first);
        }
        places.set(chosen, new Block(file, number, bytes));
    }

    /** Lets what was popular once become unpopular. */
    private void age(int first) {
        for (int way = first; way < first + WAYS; way++) {
            Block block = places.get(way);
            if (block != null) {
                block.uses >>= 1;
            }
        }
    }

    /** Forgets everything: when an index is given up. */
    public void clear() {
        for (int place = 0; place < places.length(); place++) {
            places.set(place, null);
        }
    }

    private int firstPlace(long file, long number) {
        long hash = (file * 0x9E3779B97F4A7C15L + number) * 0xBF58476D1CE4E5B9L;
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 32), sets) * WAYS;
    }

    private static final class Block {
        final long file;
        final long number;
        final byte[] bytes;
        /** How often it was asked for; torn updates do not matter. */
        int uses;

        Block(long file, long number, byte[] bytes) {
            this.file = file;
            this.number = number;
            this.bytes = bytes;
        }
    }
}
