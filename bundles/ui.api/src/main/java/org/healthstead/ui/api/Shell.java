// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.Application;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.osgi.annotation.versioning.ProviderType;

/** What the frame and every page need from the application. We provide it; valid within a request. */
@ProviderType
public interface Shell {

    /** The shell of the current request. */
    static Shell get() {
        return (Shell) Application.get();
    }

    /** Who asks. When nobody is signed in, this sends the browser to the sign-in page and does not return. */
    Caller caller();

    /**
     * A person that the caller may see.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}
     */
    Person person(PersonId id);

    /**
     * A service of the API for a page, which is made by Wicket and so cannot be given any: {@code EntryStore},
     * {@code PersonService}, {@code SearchService}, {@code ImportService} or {@code JobService}. To be asked with
     * {@link #caller()}, and not kept.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-UI-PART-AWAY} while it is not there
     * @throws IllegalArgumentException for any other type
     */
    <T> T service(Class<T> type);

    /** Name of the household; may be empty. */
    String household();

    /** Whether this server shows a demonstration, with people who do not exist. */
    default boolean isDemonstration() {
        return false;
    }

    /** The few places that the navigation shows on every page, in order. */
    List<NavigationItem> navigation(Optional<PersonId> person, Locale locale);

    /** All other places, of the core and of plugins, in order: the page "More" and the palette list them. */
    List<NavigationItem> more(Optional<PersonId> person, Locale locale);

    /** The theme that the reader has chosen, {@code light} or {@code dark}; empty for what their device prefers. */
    Optional<String> theme();

    /** Path and query of the request. */
    String here();

    /** Address of a file of the application's look, with its version in it, so that browsers may keep it for ever. */
    String asset(String name);

    /** The nonce that scripts and style sheets of this response must carry; empty when there is none. */
    String nonce();

    /** The symbols of all {@link Icon}s, trusted markup. */
    String sprite();
}
