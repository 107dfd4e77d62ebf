// SPDX-License-Identifier: Apache-2.0
/**
 * Words of the record that was meant: completions and better spellings. Only entries that the caller may see give
 * words; a word that occurs elsewhere only is never offered, counted or used to widen a search.
 */
package org.healthstead.search.lucene.suggest;
