// SPDX-License-Identifier: Apache-2.0
/**
 * A page that shows every shared component in every state, for people who write pages and for tests of the look.
 *
 * <p>Add a component that you share to {@link org.healthstead.ui.gallery.GalleryControls},
 * {@link org.healthstead.ui.gallery.GalleryEntries} or {@link org.healthstead.ui.gallery.GalleryLook}. All data on
 * {@link org.healthstead.ui.gallery.GalleryPage} is invented.
 */
package org.healthstead.ui.gallery;
