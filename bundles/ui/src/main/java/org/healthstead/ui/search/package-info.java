// SPDX-License-Identifier: Apache-2.0
/** What was found, with the words marked, the value, why it was found, and links that narrow. */
package org.healthstead.ui.search;
