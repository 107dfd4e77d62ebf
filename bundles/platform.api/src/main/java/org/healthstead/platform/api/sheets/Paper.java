// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a sheet is printed on, upright. {@link #code} is its name in addresses. */
public enum Paper {
    /** ISO 216: 210 x 297 mm. */
    A4(595.276f, 841.89f, 40, 40, 1),
    /** ANSI/ASME Y14.1: 8.5 x 11 inches. */
    LETTER(612, 792, 40, 40, 1),
    /** A card for the wallet, ISO/IEC 7810 ID-1: 85.6 x 54 mm, in small letters. */
    CARD(242.646f, 153.071f, 9, 9, .62f),
    /** The lock screen of a telephone, 9 : 19.5, whose upper part shows the time. */
    PHONE(270, 585, 14, 170, .82f);

    /** Where letters are written on {@link #LETTER}, as Unicode CLDR's supplemental data says (paperSize). */
    private static final Set<String> WITH_LETTER =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private final float width;
    private final float height;
    private final float margin;
    private final float top;
    private final float scale;

    Paper(float width, float height, float margin, float top, float scale) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.top = top;
        this.scale = scale;
    }

    /** In points, 1/72 inch. */
    public float width() {
        return width;
    }

    /** In points, 1/72 inch. */
    public float height() {
        return height;
    }

    /** What stays empty at the sides and below, in points. */
    public float margin() {
        return margin;
    }

    /** What stays empty above, in points. */
    public float top() {
        return top;
    }

    /** The size of letters, as a part of that on a whole sheet. */
    public float scale() {
        return scale;
    }

    /** True for paper that a printer has in its tray. */
    public boolean isSheet() {
        return this == A4 || this == LETTER;
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
