// SPDX-License-Identifier: Apache-2.0
/** A record by time: newest first, a page at a time, narrowed by kind and year. */
package org.healthstead.ui.timeline;
