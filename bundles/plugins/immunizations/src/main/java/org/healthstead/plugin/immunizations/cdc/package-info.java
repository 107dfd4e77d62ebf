// SPDX-License-Identifier: Apache-2.0
/**
 * Converts what CDC publishes into a schedule file.
 *
 * <p>CDC's "CDSi supporting data" is a zip: {@code XML/AntigenSupportingData- X-508.xml} for each antigen and
 * {@code XML/ScheduleSupportingData.xml}. {@link org.healthstead.plugin.immunizations.cdc.CdcConverter} reads it as it
 * is, and further zips whose antigens replace those before. What it writes is in the format of
 * {@link org.healthstead.plugin.immunizations.schedule}; read it with
 * {@link org.healthstead.plugin.immunizations.schedule.ScheduleReader} to see whether it makes sense.
 *
 * <p>Peculiarities of the data that are dealt with here: empty elements where there is nothing ({@code <interval/>});
 * "Vaccine Count by Age" and "Vaccine Count By Age"; a space after the name of a vaccine group; the same conflict
 * listed twice; "n/a".
 *
 * <p>The files are read with StAX. They may not declare a document type and may be 64 MiB together.
 */
package org.healthstead.plugin.immunizations.cdc;
