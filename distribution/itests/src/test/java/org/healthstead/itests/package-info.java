// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of the whole product, on the very folder that ships.
 *
 * <p>{@link org.healthstead.itests.Product} knows the folder and the container options. A test inside the container
 * extends {@link org.healthstead.itests.ContainerTest} (JUnit 4, because Pax Exam 4 knows no other): its methods run in
 * a bundle, with services injected. A test from outside starts the product with {@code bin/healthstead} (JUnit 5,
 * {@code org.healthstead.testkit.server}). Class names end in {@code IT}.
 */
package org.healthstead.itests;
