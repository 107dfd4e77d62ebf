// SPDX-License-Identifier: Apache-2.0
/** Who asks. What a caller may do is decided behind the services, never by their users. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.access;
