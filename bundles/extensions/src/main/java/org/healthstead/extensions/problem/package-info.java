// SPDX-License-Identifier: Apache-2.0
/** What is said when a plugin is refused or kept away. */
package org.healthstead.extensions.problem;
