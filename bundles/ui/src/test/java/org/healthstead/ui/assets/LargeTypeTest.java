// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LargeTypeTest {

    @Test
    void aWindowCountsAsSmallerByAsMuchAsLettersAreLarger() {
        String large =
                LargeType.of("@media (max-width: 22rem) { a { gap: 2rem } } @media (min-width: 52.01rem) { b {} }");
        assertTrue(
                large.startsWith(
                        "@media (max-width: 33.0rem) { a { gap: 2rem } } @media (min-width: 78.015rem) { b {} }"),
                large);
        assertTrue(large.contains("font-size: 150%"), large);
    }

    @Test
    void theProductHasItWithinItsBudget() {
        Assets assets = new Assets();
        String address = assets.address("healthstead-large.css");
        Assets.Asset large =
                assets.find(address.substring(Assets.PATH.length())).orElseThrow();
        assertEquals("text/css; charset=utf-8", large.type());
        assertTrue(large.gzipped().length <= 12 * 1024, large.gzipped().length + " bytes");
        assertTrue(new String(large.bytes(), StandardCharsets.UTF_8).contains("(max-width: 78.0rem)"));
    }
}
