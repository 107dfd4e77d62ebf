// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.Person;

/**
 * Shows a person: picture or initials in their colour, full name, date of birth. It appears wherever a record could be
 * taken for somebody else's, because mixing up two people is the worst mistake.
 */
public final class PersonMark extends HtmlComponent {

    private final transient Person person;

    public PersonMark(String id, Person person) {
        super(id);
        this.person = Objects.requireNonNull(person, "person");
    }

    @Override
    protected void write(Html html) {
        write(html, person, messages());
    }

    /** Writes the initials and the name. The colour is that of the nearest enclosing {@code pN} class. */
    public static void write(Html html, Person person, Messages messages) {
        write(html, person, Optional.empty(), messages);
    }

    /**
     * Writes also that the person has died.
     *
     * @param died {@link Shell#died}
     */
    static void write(Html html, Person person, Optional<String> died, Messages messages) {
        face(html, person, "face");
        html.open("span").element("b", null, person.name());
        String born = born(person, messages);
        html.element("small", null, died.map(words -> born + " · " + words).orElse(born))
                .close();
    }

    /**
     * Writes the face alone: the picture, over the initials in the person's colour.
     *
     * @param look its classes, {@code face} first
     */
    public static void face(Html html, Person person, String look) {
        html.open("span", "class", look, "aria-hidden", "true").text(initials(person.name()));
        photo(person).ifPresent(address -> html.empty("img", "src", address, "alt", "", "loading", "lazy"));
        html.close();
    }

    /** Address of the picture; empty when there is none. */
    public static Optional<String> photo(Person person) {
        return person.photo().map(name -> Addresses.with(Addresses.photo(person.id()), "v", name));
    }

    /** The date of birth as exactly as it is known, in words. */
    public static String born(Person person, Messages messages) {
        return person.birthDate()
                .map(date -> messages.get("person.born", PartialDateLabel.brief(date, messages.locale())))
                .orElseGet(() -> messages.get("person.born.unknown"));
    }

    /** The first letters of the first and the last word of a name. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
