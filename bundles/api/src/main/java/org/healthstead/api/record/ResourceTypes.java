// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The resource types of FHIR R4 (4.0.1). The number of a type is its position in {@code resource-types.txt}, counted
 * from 0. Stores keep that number, so add new types at the end of the file only.
 */
public final class ResourceTypes {

    private static final List<String> NAMES = read();
    private static final Map<String, Integer> NUMBERS = IntStream.range(0, NAMES.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(NAMES::get, Function.identity()));

    private ResourceTypes() {}

    /** All names, in the order of their numbers. */
    public static List<String> names() {
        return NAMES;
    }

    public static boolean isKnown(String name) {
        return NUMBERS.containsKey(name);
    }

    /** The stable number of a type, from 0; -1 when FHIR R4 has no such type. */
    public static int numberOf(String name) {
        return NUMBERS.getOrDefault(name, -1);
    }

    /** @throws IndexOutOfBoundsException for a number that no type has */
    public static String nameOf(int number) {
        return NAMES.get(number);
    }

    private static List<String> read() {
        try (InputStream in = ResourceTypes.class.getResourceAsStream("resource-types.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
