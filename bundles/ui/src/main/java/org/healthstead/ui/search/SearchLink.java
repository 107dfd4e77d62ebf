// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import org.healthstead.ui.api.Addresses;

/** Addresses of a search and of its narrower and wider neighbours; an empty text stands for "any". */
record SearchLink(String text, String person, String type, String year, String source) {

    String address() {
        return Addresses.with(
                Addresses.SEARCH, "q", text, "person", person, "type", type, "year", year, "source", source);
    }

    String after(String cursor) {
        return Addresses.with(address(), "after", cursor);
    }

    SearchLink withText(String other) {
        return new SearchLink(other, person, type, year, source);
    }

    SearchLink everybody() {
        return new SearchLink(text, "", type, year, source);
    }

    SearchLink withType(String other) {
        return new SearchLink(text, person, other, year, source);
    }

    SearchLink withYear(String other) {
        return new SearchLink(text, person, type, other, source);
    }

    SearchLink withSource(String other) {
        return new SearchLink(text, person, type, year, other);
    }
}
