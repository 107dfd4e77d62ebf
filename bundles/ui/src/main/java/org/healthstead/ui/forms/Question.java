// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

/**
 * What a form asks before it saves something that is hardly ever so.
 *
 * @param words in the reader's language
 * @param about what was typed: a yes to something else answers nothing
 */
record Question(String words, String about) {}
