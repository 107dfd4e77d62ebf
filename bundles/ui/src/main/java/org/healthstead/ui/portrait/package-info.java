// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the small picture of a person out of a photo that somebody chose: {@link org.healthstead.ui.portrait.Portrait}
 * decodes it within limits, turns it upright as its orientation tag
 * ({@link org.healthstead.ui.portrait.ExifOrientation}) says, cuts it square and writes it anew, so that nothing of the
 * file but its pixels is kept: no place, no time, no camera.
 */
package org.healthstead.ui.portrait;
