// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of the pages of one person, whom the reader may see whole. */
public abstract class PersonPagesTestCase {

    protected Pages pages;
    protected Person person;

    @BeforeEach
    protected void open() {
        pages = new Pages();
        person = pages.household.add(name(), birthDate(), Optional.empty(), MemoryHousehold.MEMBER);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    protected String name() {
        return "Ada";
    }

    protected Optional<PartialDate> birthDate() {
        return Optional.empty();
    }
}
