// SPDX-License-Identifier: Apache-2.0
package org.healthstead.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;

/** Who lives in the demonstration, in the order in which their files are taken in. */
enum DemoPerson {
    HELEN("Helen Marlow", "1983-10-18", Person.Sex.FEMALE),
    WALTER("Walter Marlow", "1953-01-02", Person.Sex.MALE),
    CLARA("Clara Marlow", "2010-02-20", Person.Sex.FEMALE),
    DANIEL("Daniel Marlow", "1980-05-28", Person.Sex.MALE);

    static final String HOUSEHOLD = "Marlow";

    private final String fullName;
    private final String born;
    private final Person.Sex sex;

    DemoPerson(String fullName, String born, Person.Sex sex) {
        this.fullName = fullName;
        this.born = born;
        this.sex = sex;
    }

    String fullName() {
        return fullName;
    }

    PartialDate born() {
        return PartialDate.parse(born);
    }

    Person.Sex sex() {
        return sex;
    }

    /** What the file is called where a person sees it. */
    String fileName() {
        return file() + ".json";
    }

    /** A FHIR R4 bundle with a whole life. */
    InputStream open() throws IOException {
        InputStream packed = DemoPerson.class.getResourceAsStream(file() + ".json.gz");
        if (packed == null) {
            throw new IOException("the file of " + file() + " is missing in the bundle");
        }
        return new GZIPInputStream(packed);
    }

    private String file() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
