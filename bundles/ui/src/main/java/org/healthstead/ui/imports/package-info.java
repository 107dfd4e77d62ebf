// SPDX-License-Identifier: Apache-2.0
/** Bringing in files: the drop zone, an import under way, what became of it, undo and what came before. */
package org.healthstead.ui.imports;
