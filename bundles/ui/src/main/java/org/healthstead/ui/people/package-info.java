// SPDX-License-Identifier: Apache-2.0
/** Whose records there are, and adding a person. */
package org.healthstead.ui.people;
