// SPDX-License-Identifier: Apache-2.0
/** Jars of plugins: their bytes in the folder {@code plugins}, what their manifest says, and what is refused of it. */
package org.healthstead.extensions.jar;
