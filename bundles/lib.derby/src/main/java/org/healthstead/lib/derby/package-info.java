// SPDX-License-Identifier: Apache-2.0
/**
 * Where Derby's error stream goes.
 *
 * <p>Derby writes to a stream that it finds by the name of a class which its own loader can see
 * ({@code derby.stream.error.method}); in OSGi that is a class of this bundle and no other.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.lib.derby;
