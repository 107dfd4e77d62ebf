// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** A name for this node that stays the same over its lives: random, kept in a file. */
final class NodeName {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private NodeName() {}

    static String of(Path folder) {
        Path file = folder.resolve("node-id");
        try {
            if (Files.exists(file)) {
                String name = Files.readString(file).strip();
                if (FORM.matcher(name).matches()) {
                    return name;
                }
            }
            String name = UUID.randomUUID().toString();
            Files.writeString(file, name);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("the name of this node cannot be kept in the folder run", e);
        }
    }
}
