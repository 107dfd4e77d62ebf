// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keys of series: the CODE_KEY of their entries, by which these are found, then 64 bits of a keyed hash of what makes
 * them one series, different for each person. Safe for several threads.
 */
@Component(service = SeriesKeys.class)
public final class SeriesKeys {

    private static final int MAX_REMEMBERED = 5_000;

    private record Name(int person, String series) {}

    private final KeyedHash hash;
    private final Map<Name, UUID> known = new ConcurrentHashMap<>();

    @Activate
    public SeriesKeys(@Reference KeyedHash hash) {
        this.hash = hash;
    }

    UUID of(int person, SeriesPoint point) {
        Name name = new Name(person, point.series());
        UUID key = known.get(name);
        if (key == null) {
            long code = point.code()
                    .map(token -> hash.number(KeyedHash.Use.CODE, 0, token))
                    .orElse(0L);
            key = new UUID(code, hash.number(KeyedHash.Use.SERIES, person, point.series()));
            if (known.size() >= MAX_REMEMBERED) {
                known.clear();
            }
            known.put(name, key);
        }
        return key;
    }

    /** CODE_KEY of the entries of a series. */
    static long code(UUID key) {
        return key.getMostSignificantBits();
    }

    static SeriesId id(UUID key) {
        return new SeriesId(key.toString().replace("-", ""));
    }

    static UUID key(SeriesId id) {
        return new UUID(
                Long.parseUnsignedLong(id.text().substring(0, 16), 16),
                Long.parseUnsignedLong(id.text().substring(16), 16));
    }
}
