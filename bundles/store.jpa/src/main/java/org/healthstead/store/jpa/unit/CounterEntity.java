// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given in a sequence. */
@Entity(name = "Counter")
@Table(name = "COUNTER")
public class CounterEntity {

    @Id
    @Column(name = "NAME")
    private String name;

    @Column(name = "LAST_NUMBER")
    private long lastNumber;

    protected CounterEntity() {}

    /**
     * Takes numbers; the row stays locked until the transaction ends, so this comes as late as possible.
     *
     * @return the first of them
     */
    public static long take(EntityManager entities, String name, int count) {
        entities.createQuery("update Counter c set c.lastNumber = c.lastNumber + :count where c.name = :name")
                .setParameter("count", (long) count)
                .setParameter("name", name)
                .executeUpdate();
        return last(entities, name) - count + 1;
    }

    /** The last number given. */
    public static long last(EntityManager entities, String name) {
        return entities.createQuery("select c.lastNumber from Counter c where c.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
