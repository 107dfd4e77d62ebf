// SPDX-License-Identifier: Apache-2.0
/**
 * What the web bundle and the bundle of the pages must agree on, without any servlet type.
 *
 * <p>The web bundle checks each request and puts the caller into an attribute
 * ({@link org.healthstead.platform.api.web.RequestAttributes}); pages read it there. The page that signs people in asks
 * {@link org.healthstead.platform.api.web.SessionCookies} for the cookie.
 * {@link org.healthstead.platform.api.web.MountedPages} lists the pages, for tests.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.web;
