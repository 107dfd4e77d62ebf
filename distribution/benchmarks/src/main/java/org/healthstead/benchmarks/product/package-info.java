// SPDX-License-Identifier: Apache-2.0
/**
 * Measures the product as it ships, as a whole process: started by its own script, used over HTTP, and watched through
 * {@code /proc}.
 *
 * <p>{@link org.healthstead.benchmarks.product.ProductBenchmark} imports a folder of FHIR bundles, one person per file.
 * Then it measures search, timeline, saving, start and memory on that data. The time that a service took is read from
 * the {@code Server-Timing} header (W3C), so it includes neither HTTP nor the benchmark's own process.
 * {@link org.healthstead.benchmarks.product.ClinicBenchmark} measures with many persons.
 */
package org.healthstead.benchmarks.product;
