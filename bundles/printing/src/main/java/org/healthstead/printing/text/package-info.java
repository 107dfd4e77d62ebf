// SPDX-License-Identifier: Apache-2.0
/**
 * Letters: which font draws a character, how Arabic letters join, where lines break and in which order they are drawn.
 *
 * <p>The fonts are beside this package's classes, with their licence and where they come from.
 */
package org.healthstead.printing.text;
