// SPDX-License-Identifier: Apache-2.0
/**
 * The contracts between our own core bundles. They are not in the SDK and are never wired to a plugin.
 *
 * <p>No core bundle knows another. One provides an interface of these packages as an OSGi service, the others use it:
 *
 * <ul>
 *   <li>{@code access}: accounts, sign-in, and who may see what.
 *   <li>{@code store}: the rows of everything that is stored.
 *   <li>{@code database}: the database under the store.
 *   <li>{@code keys}: sealing values and files.
 *   <li>{@code feed}: following every change of the record.
 *   <li>{@code jobs}: running long work.
 *   <li>{@code plugins}: installing plugins, and calling them safely.
 *   <li>{@code content}: reading files and marked-up text inside an entry.
 *   <li>{@code settings}, {@code operations}, {@code web}: settings, the home folder, what the web and the pages share.
 * </ul>
 */
package org.healthstead.platform.api;
