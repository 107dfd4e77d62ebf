// SPDX-License-Identifier: Apache-2.0
/** Throw-away plugins for tests, compiled from source when the test runs. */
package org.healthstead.testkit.plugin;
