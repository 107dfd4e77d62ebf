// SPDX-License-Identifier: Apache-2.0
/** How every service says that something cannot be done: a stable code, what was got, what was wanted, what to do. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.problem;
