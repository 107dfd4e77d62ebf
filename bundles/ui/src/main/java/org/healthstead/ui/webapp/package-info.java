// SPDX-License-Identifier: Apache-2.0
/**
 * Healthstead as an app on a telephone: what browsers need to install it, and the page that it shows without
 * connection.
 *
 * <p>{@link org.healthstead.ui.webapp.WebAppManifest} and {@link org.healthstead.ui.webapp.WorkerScript} are the same
 * for everybody, and the script keeps {@link org.healthstead.ui.webapp.OfflinePage} in the browser. None of them says
 * anything of anybody, so nothing has to be taken away when somebody signs out.
 */
package org.healthstead.ui.webapp;
