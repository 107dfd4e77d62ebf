// SPDX-License-Identifier: Apache-2.0
/**
 * How entries are grouped into facts: one pure function that every store uses, so that all of them answer the same.
 * {@link org.healthstead.platform.api.facts.FactGrouping} has the rules.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.facts;
