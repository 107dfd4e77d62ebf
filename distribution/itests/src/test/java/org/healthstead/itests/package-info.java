// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of the whole product, on the very folder that ships.
 *
 * <p>{@link org.healthstead.itests.Product} knows the folder and the options of the container. There are two sorts of
 * tests:
 *
 * <ul>
 *   <li>A test inside the container extends {@link org.healthstead.itests.ContainerTest}. Its methods run in a bundle,
 *       with services injected. It uses JUnit 4, because Pax Exam 4 supports no other.
 *   <li>A test from outside starts the product with {@code bin/healthstead}. It uses JUnit 5 and
 *       {@code org.healthstead.testkit.server}.
 * </ul>
 *
 * <p>Names of test classes end in {@code IT}.
 */
package org.healthstead.itests;
