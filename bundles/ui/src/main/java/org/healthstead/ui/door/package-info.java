// SPDX-License-Identifier: Apache-2.0
/**
 * The pages for people who are not signed in: sign-in, choosing a language, leaving a demonstration.
 *
 * <p>{@link org.healthstead.ui.door.DoorPage} is the frame of these pages. {@link org.healthstead.ui.door.SignInPage}
 * signs in through {@link org.healthstead.ui.door.SignedIn}, which opens the session and leads on to the page that the
 * reader wanted.
 */
package org.healthstead.ui.door;
