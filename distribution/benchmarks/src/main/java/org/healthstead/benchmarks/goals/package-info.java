// SPDX-License-Identifier: Apache-2.0
/** Measures what the plugin "Goals" computes, within one process. */
package org.healthstead.benchmarks.goals;
