// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

/** Which body a request may have, and so its media type and its greatest length. */
public enum Body {
    /** None is read; one that comes is bounded like {@link #JSON}. */
    NONE,
    /** {@code application/json} or {@code application/fhir+json} in UTF-8. */
    JSON,
    /** The bytes of a file of any type, with no form around it. */
    FILE,
    /** A form of a page, with files or without. */
    FORM
}
