// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SourceId;

/** Addresses of the standard pages. They are stable and may be kept as bookmarks. */
public final class Addresses {

    public static final String HOME = "/";
    /** Takes the file of a whole record. */
    public static final String ARRIVE = "/people/arrive";

    public static final String PEOPLE = "/people";
    public static final String SEARCH = "/search";
    public static final String SIGN_IN = "/signin";
    public static final String SIGN_OUT = "/signout";
    public static final String SET_UP = "/setup";
    public static final String MORE = "/more";
    /** What is coming up for the people that the reader may see. */
    public static final String COMING_UP = "/coming-up";
    /** Calendars that other programs fetch. */
    public static final String CALENDARS = "/coming-up/calendar";

    /** What a reader has chosen for every device. */
    public static final String PREFERENCES = "/preferences";
    /** Takes a POST with the theme that the reader chooses. */
    public static final String THEME = "/theme";
    /** Not a page but a fragment: the list of the palette and of the switcher of people. */
    public static final String GO = "/go";
    /** Shows every component in every state. */
    public static final String GALLERY = "/gallery";
    /** For administrators. */
    public static final String PLUGINS = "/plugins";
    /** For administrators. */
    public static final String SETTINGS = "/settings";

    /** How to use Healthstead, what to do when something goes wrong, and who runs the server. Open to everybody. */
    public static final String HELP = "/help";

    /** Where a reader chooses a language. Open to everybody. */
    public static final String LANGUAGE = "/language";

    /** What a browser needs to install Healthstead as an app. */
    public static final String MANIFEST = "/manifest.webmanifest";

    /** The script that a browser runs while there is no connection. */
    public static final String WORKER = "/worker.js";

    /** Takes a POST with what another app shares, and asks whose it is. */
    public static final String SHARE = "/share";

    /** The page that it shows then. Open to everybody. */
    public static final String OFFLINE = "/offline";

    /** Takes a POST in a demonstration, and lets the visitor in. */
    public static final String DEMO_SIGN_IN = "/demo/signin";

    /** Takes a POST in a demonstration, and ends it. */
    public static final String DEMO_LEAVE = "/demo/leave";

    private Addresses() {}

    /** The first page of a person's record. */
    public static String overview(PersonId person) {
        return "/person/" + person + "/overview";
    }

    /** The page "More": every place in a person's record. */
    public static String more(PersonId person) {
        return "/person/" + person + "/more";
    }

    public static String timeline(PersonId person) {
        return "/person/" + person + "/timeline";
    }

    /** The entries of one category. */
    public static String timeline(PersonId person, Category category) {
        return with(timeline(person), "kind", kind(category));
    }

    /**
     * A list of entries of some kinds.
     *
     * @param name of a list of the core: {@code medications}, {@code medications-given}, {@code problems},
     *     {@code warnings}, {@code symptoms}, {@code allergies}, {@code immunizations}, {@code procedures},
     *     {@code imaging}, {@code visits}, {@code documents}, {@code plans}, {@code devices}, {@code supplies},
     *     {@code social}, {@code family}, {@code care-team}, {@code insurance} or {@code bills}
     */
    public static String list(PersonId person, String name) {
        return "/person/" + person + "/" + name;
    }

    /** A list that a kind of a plugin adds, by the name that the kind gives it. */
    public static String addedList(PersonId person, String name) {
        return list(person, "list/" + name);
    }

    /** Everything that was measured, a line for each thing. */
    public static String results(PersonId person) {
        return "/person/" + person + "/results";
    }

    /** Everything that was measured as one thing, as a chart and a table. */
    public static String series(PersonId person, SeriesId series) {
        return results(person) + "/" + series;
    }

    /** A category as it is written in an address: {@code vital-sign}. */
    public static String kind(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #kind} wrote; empty for anything else. */
    public static Optional<Category> category(String kind) {
        return Stream.of(Category.values())
                .filter(category -> kind(category).equals(kind))
                .findFirst();
    }

    /** The settings of one configuration. */
    public static String settings(String pid) {
        return SETTINGS + "/" + pid;
    }

    /** Asks what is to be added to a record. */
    public static String add(PersonId person) {
        return "/person/" + person + "/add";
    }

    /**
     * A form that adds to a record.
     *
     * @param form its name: {@code blood-pressure}, {@code result}, {@code medication} or the id of a kind
     */
    public static String add(PersonId person, String form) {
        return add(person) + "/" + form;
    }

    /** The form that corrects an entry. */
    public static String edit(EntryId entry) {
        return entry(entry) + "/edit";
    }

    public static String imports(PersonId person) {
        return "/person/" + person + "/import";
    }

    /** What can be printed of a record. */
    public static String prints(PersonId person) {
        return "/person/" + person + "/print";
    }

    /** A sheet as it will be printed; with {@code .pdf} behind it the file. */
    public static String sheet(PersonId person, String name) {
        return prints(person) + "/" + name;
    }

    /** What a person can take along. */
    public static String export(PersonId person) {
        return "/person/" + person + "/export";
    }

    /** The record as a file of a format. */
    public static String export(PersonId person, String format) {
        return export(person) + "/" + format;
    }

    /** Where the entries of a person come from. */
    public static String sources(PersonId person) {
        return "/person/" + person + "/sources";
    }

    /** Takes a POST with the name of a source. */
    public static String source(PersonId person, SourceId source) {
        return sources(person) + "/" + source;
    }

    /** What changed in a record since a day, the last visit or the last look. */
    public static String changes(PersonId person) {
        return "/person/" + person + "/changes";
    }

    /** Exactly the entries that one import made. */
    public static String imported(PersonId person, JobId job) {
        return imports(person) + "/" + job;
    }

    /** What is coming up for a person; takes a POST with what to do with a reminder. */
    public static String comingUp(PersonId person) {
        return "/person/" + person + "/coming-up";
    }

    /** The picture of a person: {@code ?v=} names one that a browser may keep. */
    public static String photo(PersonId person) {
        return "/person/" + person + "/photo";
    }

    public static String entry(EntryId entry) {
        return "/entry/" + entry;
    }

    /** The original bytes of a file, as a download. */
    public static String original(ArtifactId artifact) {
        return "/original/" + artifact;
    }

    /**
     * Adds a query to an address.
     *
     * @param parameters names and values, alternating; a pair whose value is null or empty is left out
     */
    public static String with(String address, String... parameters) {
        StringBuilder whole = new StringBuilder(address);
        char separator = address.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i < parameters.length; i += 2) {
            String value = parameters[i + 1];
            if (value != null && !value.isEmpty()) {
                whole.append(separator)
                        .append(encode(parameters[i]))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return whole.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
