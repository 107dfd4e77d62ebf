// SPDX-License-Identifier: Apache-2.0
/**
 * Gives Derby's error stream a place to go.
 *
 * <p>Derby finds the stream through the name of a class that its own class loader can see
 * ({@code derby.stream.error.method}). In OSGi that must be a class of this bundle:
 * {@link org.healthstead.lib.derby.ErrorStream}. The database bundle sets the stream before Derby boots.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.lib.derby;
