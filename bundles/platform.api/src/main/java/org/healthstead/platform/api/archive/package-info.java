// SPDX-License-Identifier: Apache-2.0
/**
 * Taking a whole record along. The store reads it at one moment ({@link RecordArchive}), and {@link RecordExports}
 * makes a file of that.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.archive;
