// SPDX-License-Identifier: Apache-2.0
/**
 * The one catalogue of problem codes: who each is for, and how HTTP answers it.
 *
 * <p>Between our own core bundles only: never in the SDK, never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.problem;
