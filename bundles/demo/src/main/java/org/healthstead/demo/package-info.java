// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration: {@code healthstead start --demo}.
 *
 * <p>{@link org.healthstead.demo.DemoHousehold} does nothing unless the server was started so. Then it sets the
 * household up, adds the four people of {@link org.healthstead.demo.DemoPerson}, and gives their files to the import
 * service as a person would: what a visitor sees has gone through the same importer, jobs and stores as their own files
 * will. The server is usable at once; the imports go on as jobs. After a kill it goes on with what is missing.
 *
 * <p>How the files were made: {@code src/synthea/README.md}. That a demonstration and a real home folder are never the
 * same is the launcher's concern ({@code DemoHome}).
 */
package org.healthstead.demo;
