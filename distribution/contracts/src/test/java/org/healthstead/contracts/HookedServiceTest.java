// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.testkit.HookedService;
import org.junit.jupiter.api.Test;

class HookedServiceTest {

    interface Shelf {
        String take(String name) throws IOException;

        default String takeAny() throws IOException {
            return take("any");
        }
    }

    private final List<String> calls = new ArrayList<>();

    private Shelf hooked(Shelf shelf) {
        return HookedService.of(Shelf.class, shelf, call -> {
            calls.add(call.method());
            return call.method().equals("take") && call.argument(0).equals("mine") ? "own" : call.proceed();
        });
    }

    @Test
    void everyCallIsHeardAndMayBeAnsweredInItsPlace() throws IOException {
        Shelf shelf = hooked(name -> "the " + name);
        assertEquals("the book", shelf.take("book"));
        assertEquals("own", shelf.take("mine"));
        assertEquals("the any", shelf.takeAny());
        assertEquals(List.of("take", "take", "takeAny"), calls);
    }

    @Test
    void whatTheServiceThrowsReachesTheCallerAsItIs() {
        IOException broken = new IOException("broken");
        Shelf shelf = hooked(name -> {
            throw broken;
        });
        assertSame(broken, assertThrows(IOException.class, () -> shelf.take("book")));
    }

    @Test
    void whoeverKeepsItInASetIsNotHeard() {
        Shelf shelf = hooked(name -> name);
        assertNotEquals(0, shelf.toString().length());
        shelf.hashCode();
        assertEquals(List.of(), calls);
    }
}
