// SPDX-License-Identifier: Apache-2.0
/**
 * How series become one line by a person's word: one pure function that every store uses, so that all of them answer
 * the same. {@link org.healthstead.platform.api.series.SeriesLines} has the rules.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.series;
