// SPDX-License-Identifier: Apache-2.0
/**
 * What changed in a record since a moment or a day, counted and listed within what a caller may see. Answered by the
 * search, because the record itself is not sorted by when it changed.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.changes;
