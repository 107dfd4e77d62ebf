// SPDX-License-Identifier: Apache-2.0
/**
 * General knowledge from named sources, for a page to put beside what a record says. Nothing in it is about a person,
 * nothing in it judges a value, and every piece names where it is from.
 *
 * <p>{@link org.healthstead.api.knowledge.ResultExplanations} says in plain words what a test measures;
 * {@link org.healthstead.api.knowledge.GrowthReference} how children of one age compare.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.knowledge;
