// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keys of series: the CODE_KEY of the code that it is known by, through which its entries are found, then 64 bits of a
 * keyed hash of what makes them one series, different for each person. Safe for several threads.
 */
@Component(service = SeriesKeys.class)
public final class SeriesKeys {

    private static final int MAX_REMEMBERED = 5_000;

    private record Name(int person, String series) {}

    private final KeyedHash hash;
    private final SeriesRules rules;
    private final Map<Name, UUID> known = new ConcurrentHashMap<>();
    private volatile Map<Long, Set<Long>> shared;

    @Activate
    public SeriesKeys(@Reference KeyedHash hash, @Reference SeriesRules rules) {
        this.hash = hash;
        this.rules = rules;
    }

    UUID of(int person, SeriesPoint point) {
        Name name = new Name(person, point.series());
        UUID key = known.get(name);
        if (key == null) {
            key = new UUID(
                    point.seriesCode().map(this::code).orElse(0L),
                    hash.number(KeyedHash.Use.SERIES, person, point.series()));
            if (known.size() >= MAX_REMEMBERED) {
                known.clear();
            }
            known.put(name, key);
        }
        return key;
    }

    private long code(String token) {
        return hash.number(KeyedHash.Use.CODE, 0, token);
    }

    /** The CODE_KEYs that entries of a series can have. */
    Set<Long> codes(UUID key) {
        long code = key.getMostSignificantBits();
        return shared().getOrDefault(code, Set.of(code));
    }

    private Map<Long, Set<Long>> shared() {
        Map<Long, Set<Long>> known = shared;
        if (known == null) {
            known = rules.sharedCodes().stream()
                    .collect(Collectors.toMap(
                            this::code,
                            token -> rules.codes(token).stream().map(this::code).collect(Collectors.toSet())));
            shared = known;
        }
        return known;
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
