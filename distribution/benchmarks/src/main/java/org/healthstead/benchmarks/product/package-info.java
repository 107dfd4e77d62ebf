// SPDX-License-Identifier: Apache-2.0
/**
 * Whole-process measurements of the product as it ships: started by its own script, spoken to over HTTP, watched
 * through {@code /proc}.
 *
 * <p>{@link org.healthstead.benchmarks.product.ProductBenchmark} imports a folder of FHIR bundles, one person a file,
 * and then measures search, timeline, saving, start and memory on what it has imported. What a service took is read
 * from the {@code Server-Timing} header (W3C), so that neither HTTP nor this process is in the figure.
 */
package org.healthstead.benchmarks.product;
