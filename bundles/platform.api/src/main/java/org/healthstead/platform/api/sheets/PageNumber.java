// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.sheets;

/** Says which page of how many this is, in the language of the sheet. */
@FunctionalInterface
public interface PageNumber {

    /** @param page from 1 */
    String words(int page, int pages);
}
