// SPDX-License-Identifier: Apache-2.0
/** What elements and codes of FHIR are called for a reader, in files of words of their own because they are so many. */
package org.healthstead.ui.values.words;
