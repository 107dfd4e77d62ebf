// SPDX-License-Identifier: Apache-2.0
/**
 * Plain explanations of tests, in our own words. {@code en.txt} has them with their sources, {@code de.txt} says the
 * same in German; {@link org.healthstead.kinds.explained.ExplanationFile} reads one of them and says in which line
 * something is wrong.
 *
 * <p>A text says what a source says and no more: no number to compare with, no diagnosis, "may" and not "is". Tests
 * measure how hard it is to read.
 */
package org.healthstead.kinds.explained;
