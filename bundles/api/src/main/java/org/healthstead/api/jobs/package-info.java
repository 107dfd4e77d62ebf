// SPDX-License-Identifier: Apache-2.0
/**
 * Long work: imports, rebuilds, backups. A job has progress and a report, can be cancelled, and goes on after a
 * restart.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.jobs;
