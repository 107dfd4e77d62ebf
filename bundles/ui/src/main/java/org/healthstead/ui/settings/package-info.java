// SPDX-License-Identifier: Apache-2.0
/** Settings as pages, drawn from the metadata that each bundle carries. */
package org.healthstead.ui.settings;
