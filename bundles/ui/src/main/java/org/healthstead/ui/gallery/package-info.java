// SPDX-License-Identifier: Apache-2.0
/** Every shared component in every state on one page: for who writes pages, and for tests of the look. */
package org.healthstead.ui.gallery;
