// SPDX-License-Identifier: Apache-2.0
/**
 * Throw-away plugins for tests, compiled from source when the test runs.
 *
 * <p>{@link org.healthstead.testkit.plugin.ThrowAwayPlugin} makes a jar from a few lines of Java:
 *
 * <pre>{@code
 * Path jar = ThrowAwayPlugin.named("org.example.hello", "1.0.0")
 *         .header("Import-Package", "org.osgi.framework")
 *         .activator("org.example.hello.Hello", "public void start(BundleContext context) {}")
 *         .write(folder);
 * }</pre>
 */
package org.healthstead.testkit.plugin;
