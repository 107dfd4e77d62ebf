// SPDX-License-Identifier: Apache-2.0
/**
 * The problems with which a plugin is refused or quarantined, each with its code and its English sentence.
 *
 * <p>{@link org.healthstead.extensions.problem.PluginProblems} makes them all. The other packages of this bundle throw
 * what it returns:
 *
 * <pre>{@code
 * throw PluginProblems.tooLarge(mostBytes);
 * }</pre>
 */
package org.healthstead.extensions.problem;
