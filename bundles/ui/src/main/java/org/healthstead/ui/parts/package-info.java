// SPDX-License-Identifier: Apache-2.0
/** What several pages are made of: forms that keep what was typed, parameters, notices, problems in words, moments. */
package org.healthstead.ui.parts;
