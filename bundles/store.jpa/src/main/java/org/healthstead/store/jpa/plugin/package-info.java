// SPDX-License-Identifier: Apache-2.0
/** The list of plugins. */
package org.healthstead.store.jpa.plugin;
