// SPDX-License-Identifier: Apache-2.0
/**
 * The home folder, and starting and stopping the server.
 *
 * <p>{@link org.healthstead.platform.api.operations.Home} gives a bundle its folder in the home of the installation. A
 * bundle that must be there before the server counts as ready registers a
 * {@link org.healthstead.platform.api.operations.Readiness}; the web bundle registers
 * {@link org.healthstead.platform.api.operations.ServedAddress} while it accepts requests. The launcher waits for all
 * of these. {@link org.healthstead.platform.api.operations.Demonstration} exists only on a server that was started with
 * {@code --demo}.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.operations;
