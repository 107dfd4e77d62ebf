// SPDX-License-Identifier: Apache-2.0
/**
 * The plugin "Immunization schedules": which doses of vaccines were valid, and which are due when.
 *
 * <ol>
 *   <li>{@link org.healthstead.plugin.immunizations.schedule}: schedules as data, with the format of their files.
 *   <li>{@link org.healthstead.plugin.immunizations.cdc}: makes such a file of what CDC publishes.
 *   <li>{@link org.healthstead.plugin.immunizations.engine}: the logic, a pure function of a schedule and a person.
 *   <li>{@link org.healthstead.plugin.immunizations.record}: what a record says was given.
 *   <li>{@link org.healthstead.plugin.immunizations.plan}: what is overdue, due, later, for one person on one day.
 *   <li>{@link org.healthstead.plugin.immunizations.pages}: what people see of it.
 * </ol>
 *
 * <p>{@code cdc-acip.schedule} was made by the converter; {@link ShippedSchedule} reads it. The tests run CDC's cases;
 * the README of the bundle says how, and which cases fail.
 */
package org.healthstead.plugin.immunizations;
