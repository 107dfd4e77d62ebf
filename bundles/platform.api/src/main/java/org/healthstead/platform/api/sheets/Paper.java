// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a sheet is printed on, upright. {@link #code} is its name in addresses. */
public enum Paper {
    /** ISO 216: 210 x 297 mm. */
    A4(595.276f, 841.89f),
    /** ANSI/ASME Y14.1: 8.5 x 11 inches. */
    LETTER(612, 792);

    /** Where letters are written on {@link #LETTER}, as Unicode CLDR's supplemental data says (paperSize). */
    private static final Set<String> WITH_LETTER =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private final float width;
    private final float height;

    Paper(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** In points, 1/72 inch. */
    public float width() {
        return width;
    }

    /** In points, 1/72 inch. */
    public float height() {
        return height;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Paper> ofCode(String code) {
        for (Paper paper : values()) {
            if (paper.code().equals(code)) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }

    /** What is usual in the region of a reader. */
    public static Paper of(Locale reader) {
        return WITH_LETTER.contains(reader.getCountry()) ? LETTER : A4;
    }
}
