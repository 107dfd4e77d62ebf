// SPDX-License-Identifier: Apache-2.0
/** Tables of this bundle that stand beside a package of their own. */
package org.healthstead.kinds.tables;
