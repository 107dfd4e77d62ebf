// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;

/**
 * Finding one of the persons of a clinic: {@code PersonSearchMeasurement HOME PERSONS}. With 0 persons: the first
 * searches after a start, in a home that an earlier run has filled.
 */
final class PersonSearchMeasurement {

    private static final int SEARCHES = 200;

    private final Caller caller = new ContractAccess(() -> null).issue(new AccountId(new UUID(7, 7)));
    private final Random random = new Random(7);
    private final TestStore store;
    private final PrintStream out;
    private final int persons;

    private PersonSearchMeasurement(TestStore store, int persons, PrintStream out) {
        this.store = store;
        this.persons = persons;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
                TestStore store = TestStore.open(Path.of(arguments[0]))) {
            new PersonSearchMeasurement(store, Integer.parseInt(arguments[1]), out).run();
        }
    }

    private void run() {
        if (persons == 0) {
            begun("the first search by number", "MRN-1032500");
            begun("the next", "MRN-1032513");
            begun("a name", "given1 fam");
            return;
        }
        for (int i = 0; i < persons; i++) {
            Person person = store.persons.add(name(i), Optional.of(birthDate(i)), Optional.empty(), caller);
            store.entries.create(person.id(), patient(i), caller);
        }
        out.printf("%d persons%n", persons);
        first("the first list", "");
        first("the first search by number", number(persons / 2));
        first("one person changed, the list", "");
        measure("by name", i -> name(i).substring(0, 9));
        measure("by birth date", i -> birthDate(i).text());
        measure("by number", PersonSearchMeasurement::number);
        measure("nobody", i -> "zzz" + i);
    }

    private void begun(String what, String text) {
        long begin = System.nanoTime();
        int found = store.persons.list(text, 20, caller).size();
        out.printf("%-30s %6.1f ms, %d found%n", what, (System.nanoTime() - begin) / 1e6, found);
    }

    private void first(String what, String text) {
        store.persons.add("One more", Optional.empty(), Optional.empty(), caller);
        long begin = System.nanoTime();
        int found = store.persons.list(text, 20, caller).size();
        out.printf("%-30s %6.1f ms, %d found%n", what, (System.nanoTime() - begin) / 1e6, found);
    }

    private void measure(String what, IntFunction<String> text) {
        double[] millis = new double[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            String asked = text.apply(random.nextInt(persons));
            long begin = System.nanoTime();
            store.persons.list(asked, 20, caller);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        out.printf("%-30s p50 %5.1f ms, p95 %5.1f ms%n", what, millis[SEARCHES / 2], millis[SEARCHES * 95 / 100]);
    }

    private static String name(int i) {
        return "Given" + (i * 7919) % 1009 + " Family" + i;
    }

    private static PartialDate birthDate(int i) {
        return PartialDate.parse("%04d-%02d-%02d".formatted(1930 + i % 90, 1 + i % 12, 1 + i % 28));
    }

    private static String number(int i) {
        return "MRN-" + (1_000_000 + i * 13);
    }

    private static JsonObject patient(int i) {
        JsonObject identifier = JsonObject.builder().put("value", number(i)).build();
        return JsonObject.builder()
                .put("resourceType", "Patient")
                .put("identifier", JsonArray.of(identifier))
                .build();
    }
}
