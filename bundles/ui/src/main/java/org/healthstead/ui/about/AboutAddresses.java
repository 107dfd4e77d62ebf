// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;

/** Where the pages about a person are. */
public final class AboutAddresses {

    private AboutAddresses() {}

    /** Who the person is. */
    public static String page(PersonId person) {
        return "/person/" + person + "/about";
    }

    /** The form that changes it. */
    public static String form(PersonId person) {
        return page(person) + "/edit";
    }

    /** The picture; takes a POST with another one, and one more below it that takes it away. */
    public static String photo(PersonId person) {
        return Addresses.photo(person);
    }

    /** Takes a POST with what to take over from a source, or what to take back. */
    public static String take(PersonId person) {
        return page(person) + "/take";
    }
}
