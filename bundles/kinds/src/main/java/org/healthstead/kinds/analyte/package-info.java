// SPDX-License-Identifier: Apache-2.0
/**
 * Analytes: which codes of LOINC mean one thing that is measured, what people call it, and how its numbers compare.
 *
 * <ul>
 *   <li>{@code loinc.tsv} has the long common names of codes; {@link org.healthstead.kinds.analyte.Axes} reads the axes
 *       out of them, and codes with equal axes are one analyte. {@code same.tsv} joins those that a source says are one
 *       although LOINC tells them apart.
 *   <li>{@code names.tsv} has plain and short names and search words, {@code places.tsv} words for specimens.
 *   <li>{@code panels.tsv} has the one place where people look for an analyte, by its axes.
 *   <li>{@code molar.tsv} has molar masses, by LOINC's component.
 * </ul>
 *
 * <p>Only codes decide. In the records that we have seen the words beside a code are a laboratory's own, are cut off,
 * or are those of another code.
 */
package org.healthstead.kinds.analyte;
