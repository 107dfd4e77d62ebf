// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * Every text of a compiled class: its strings, the patterns of its concatenations and the values of its annotations,
 * and beside them its names and descriptors, as the constant pool keeps them all alike.
 */
final class ClassStrings {

    private static final int UTF8 = 1;

    private ClassStrings() {}

    static List<String> of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        TreeSet<String> texts = new TreeSet<>();
        for (int item = 1; item < reader.getItemCount(); item++) {
            int at = reader.getItem(item);
            if (at > 0 && classFile[at - 1] == UTF8) {
                texts.add(utf8(classFile, at));
            }
        }
        return new ArrayList<>(texts);
    }

    /** Modified UTF-8; characters beyond ASCII do not matter here. */
    private static String utf8(byte[] classFile, int at) {
        int length = (classFile[at] & 0xFF) << 8 | classFile[at + 1] & 0xFF;
        return new String(classFile, at + 2, length, StandardCharsets.UTF_8);
    }
}
