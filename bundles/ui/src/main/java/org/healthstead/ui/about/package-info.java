// SPDX-License-Identifier: Apache-2.0
/**
 * Who a person is: the page that shows it and the form that changes it.
 *
 * <p>What the household says stands in the person's own Patient entry. {@link org.healthstead.ui.about.AboutPage} shows
 * it beside what the Patients of sources say differently ({@link org.healthstead.ui.about.OtherStatements}).
 * {@link org.healthstead.ui.about.PatientForm} lists the fields that {@link org.healthstead.ui.about.AboutForm} has,
 * and where the Patient keeps each ({@link org.healthstead.ui.about.Place}); a field that nobody touched, and whatever
 * has no field, stays in the Patient as it came. {@link org.healthstead.ui.about.FormMerge} puts together what two
 * people changed at the same time.
 */
package org.healthstead.ui.about;
