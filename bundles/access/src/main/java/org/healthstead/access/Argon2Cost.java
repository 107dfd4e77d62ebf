// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

/**
 * What one hash costs.
 *
 * @param memoryKib KiB of memory, at least {@value #LEAST_MEMORY_KIB}
 * @param iterations passes over it, at least {@value #LEAST_ITERATIONS}
 * @param parallelism lanes, at least 1
 */
record Argon2Cost(int memoryKib, int iterations, int parallelism) {

    /** The least that the OWASP Password Storage Cheat Sheet accepts: 19 MiB, two passes. */
    static final int LEAST_MEMORY_KIB = 19 * 1024;

    static final int LEAST_ITERATIONS = 2;
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_PARALLELISM = 16;

    Argon2Cost {
        require("argon2.memoryKib", memoryKib, LEAST_MEMORY_KIB, MOST_MEMORY_KIB);
        require("argon2.iterations", iterations, LEAST_ITERATIONS, MOST_ITERATIONS);
        require("argon2.parallelism", parallelism, 1, MOST_PARALLELISM);
    }

    boolean isBelow(Argon2Cost wanted) {
        return memoryKib < wanted.memoryKib || iterations < wanted.iterations;
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", wanted " + least + " to " + most);
        }
    }
}
