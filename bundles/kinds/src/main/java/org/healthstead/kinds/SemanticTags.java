// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.regex.Pattern;

/**
 * Takes off what SNOMED CT puts after a fully specified name to say which domain it is of: "Social isolation
 * (finding)". It is there for authors of the terminology; the names that people use do not have it. Source: SNOMED CT
 * Editorial Guide, "Semantic Tag".
 */
final class SemanticTags {

    private static final Pattern TAG = Pattern.compile("\\s+\\((?:"
            + "administration method|assessment scale|attribute|basic dose form|body structure|cell|cell structure"
            + "|clinical drug|disorder|disposition|dose form|environment|environment / location|ethnic group|event"
            + "|finding|geographic location|intended site|life style|medicinal product|medicinal product form"
            + "|morphologic abnormality|navigational concept|observable entity|occupation|organism|person"
            + "|physical force|physical object|procedure|product|product name|qualifier value|racial group"
            + "|record artifact|regime/therapy|release characteristic|religion/philosophy|role|situation"
            + "|social concept|special concept|specimen|staging scale|state of matter|substance|supplier"
            + "|transformation|tumor staging|unit of presentation)\\)$");

    /** What nobody but the terminology writes after a name, so that it may go from words without a code, too. */
    private static final Pattern JARGON = Pattern.compile("\\s+\\((?:body structure|disorder|morphologic abnormality"
            + "|observable entity|physical object|qualifier value|regime/therapy)\\)$");

    private SemanticTags() {}

    /** @param words of a source, that may have copied such a name without its code */
    static String withoutJargon(String words) {
        return words.endsWith(")") ? JARGON.matcher(words).replaceFirst("") : words;
    }

    /** @param name of a concept of SNOMED CT */
    static String without(String name) {
        return TAG.matcher(name).replaceFirst("");
    }
}
