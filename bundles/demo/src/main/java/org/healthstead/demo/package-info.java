// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration: {@code healthstead start --demo}.
 *
 * <p>{@link org.healthstead.demo.DemoHousehold} does nothing unless the server was started in this way. Then it sets up
 * the household, adds the four people of {@link org.healthstead.demo.DemoPerson}, and gives their files to the import
 * service. A visitor therefore sees data that went through the same importer, jobs and stores as their own files will.
 * The server can be used at once; the imports run as jobs. If the server is killed, the next start adds whatever is
 * missing.
 *
 * <p>{@code src/synthea/README.md} says how the files were made. The launcher makes sure that a demonstration never
 * uses a real home folder ({@code DemoHome}).
 */
package org.healthstead.demo;
