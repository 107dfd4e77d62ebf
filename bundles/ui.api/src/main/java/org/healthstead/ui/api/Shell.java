// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.Application;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the frame and every page need from the application. Provided by Healthstead. Valid within a request only, in its
 * thread.
 */
@ProviderType
public interface Shell {

    /** The shell of the current request. */
    static Shell get() {
        return (Shell) Application.get();
    }

    /**
     * The caller of this request. On a page of a plugin it can only read what the manifest of the plugin asks for, and
     * below the address of a person only this record. When nobody is signed in, this sends the browser to the sign-in
     * page and does not return.
     */
    Caller caller();

    /**
     * A person that the caller may see.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}
     */
    Person person(PersonId id);

    /**
     * Returns a service of the API: {@code EntryStore}, {@code SeriesStore}, {@code SeriesRules}, {@code FactStore},
     * {@code Analytes}, {@code PersonService}, {@code SearchService}, {@code ImportService} or {@code JobService}; or
     * one that the plugin itself offers under a type of its own. Pages get them here because Wicket makes pages, so
     * nobody can inject services into them. Pass {@link #caller()} to the service, and do not keep the service.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-UI-PART-AWAY} while it is not there
     * @throws IllegalArgumentException for any other type
     */
    <T> T service(Class<T> type);

    /**
     * That a person has died, in the reader's words, as far as the sources that the caller may see say so. Empty when
     * none does.
     */
    default Optional<String> died(Person person, Locale locale) {
        return Optional.empty();
    }

    /** What went wrong, in the reader's language, and what to do; in English when there are no words for its code. */
    default String words(Problem problem, Locale locale) {
        return problem.detail();
    }

    /** Name of the household; may be empty. */
    String household();

    /** True when this server is a demonstration with invented people. */
    default boolean isDemonstration() {
        return false;
    }

    /** The few places that the navigation bar shows on every page, in order. */
    List<NavigationItem> navigation(Optional<PersonId> person, Locale locale);

    /** All other places of the core and of plugins, in order. The page "More" and the palette list them. */
    List<NavigationItem> more(Optional<PersonId> person, Locale locale);

    /** The theme that the reader has chosen, {@code light} or {@code dark}; empty to follow the device. */
    Optional<String> theme();

    /** True when the reader wants letters of one and a half times the size, and larger buttons. */
    default boolean isLarge() {
        return false;
    }

    /** False when the reader does not want single letters to be shortcuts. */
    default boolean hasShortcuts() {
        return true;
    }

    /** Path and query of the request. */
    String here();

    /**
     * Address of a style sheet, script or picture of the application. It contains a version, so browsers may keep the
     * file for ever.
     */
    String asset(String name);

    /** The nonce that scripts and style sheets in this response must carry; empty when there is none. */
    String nonce();

    /** The symbols of all {@link Icon}s, as trusted markup. */
    String sprite();
}
