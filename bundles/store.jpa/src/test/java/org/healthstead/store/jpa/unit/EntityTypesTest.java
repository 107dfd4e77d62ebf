// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No entity has an attribute of a time type. EclipseLink hands times to Derby as local times, and the hour that an
 * autumn has twice comes back as one: two instants become equal, and the order of what was recorded is lost. Entities
 * keep nanoseconds since 1970 in a {@code long} and speak {@link Instant} to the outside.
 */
class EntityTypesTest {

    @Test
    void noEntityHasATimeType() throws ClassNotFoundException {
        List<String> found = new ArrayList<>();
        for (String name : EntityClasses.NAMES) {
            found.addAll(timeAttributes(Class.forName(name)));
        }
        assertEquals(List.of(), found, "keep the time in a long, see the class Nanos");
    }

    /** A rule that finds nothing anywhere would be worth nothing. */
    @Test
    void everyTimeTypeIsFound() {
        assertEquals(
                List.of(
                        "Times.array",
                        "Times.calendar",
                        "Times.day",
                        "Times.inherited",
                        "Times.instants",
                        "Times.stamp"),
                timeAttributes(Times.class).stream().sorted().toList());
        assertTrue(timeAttributes(Allowed.class).isEmpty());
    }

    private static List<String> timeAttributes(Class<?> entity) {
        List<String> found = new ArrayList<>();
        for (Class<?> owner = entity; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                boolean kept = !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
                if (kept && isTime(field.getGenericType())) {
                    found.add(entity.getSimpleName() + "." + field.getName());
                }
            }
        }
        return found;
    }

    private static boolean isTime(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isArray() -> isTime(plain.getComponentType());
            case Class<?> plain ->
                plain.getName().startsWith("java.time.")
                        || Date.class.isAssignableFrom(plain)
                        || Calendar.class.isAssignableFrom(plain);
            case ParameterizedType generic ->
                isTime(generic.getRawType())
                        || Stream.of(generic.getActualTypeArguments()).anyMatch(EntityTypesTest::isTime);
            case GenericArrayType array -> isTime(array.getGenericComponentType());
            default -> false;
        };
    }

    private static class Base {
        Date inherited;
    }

    private static final class Times extends Base {
        LocalDate day;
        Timestamp stamp;
        GregorianCalendar calendar;
        Instant[] array;
        List<Optional<Instant>> instants;
    }

    private static final class Allowed {
        static final Instant START = Instant.EPOCH;
        transient Instant shown;
        long nanos;
        byte[] id;
        List<String> names;
    }
}
