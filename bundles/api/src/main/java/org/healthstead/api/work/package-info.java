// SPDX-License-Identifier: Apache-2.0
/**
 * What a plugin does by itself, without somebody who looks.
 *
 * <p>A page or a card of a plugin borrows the rights of whoever looks at it.
 * {@link org.healthstead.api.work.ScheduledWork} has rights of its own, which outlive every session, and which somebody
 * has to give. It takes three steps:
 *
 * <ol>
 *   <li>The manifest asks, with the parts of a record that are needed and no more (with {@code bnd}: a line in
 *       {@code bnd.bnd}):
 *       <pre>{@code
 * Healthstead-Permissions: records.read;categories="immunizations,visits",records.write;categories=immunizations,schedule
 *
 * }</pre>
 *       {@code records.read} lets it read and search, {@code records.write} add entries and correct them,
 *       {@code schedule} work at set times. Without {@code categories} a clause means every part of a record.
 *   <li>A person who may see the record allows it on the page <i>What plugins may do</i> of that record. They can take
 *       it back at any time, which ends it within a second. An update that asks for more has no more until they allow
 *       that too.
 *   <li>The work is done for each such record:
 *       <pre>{@code
 * @Component
 * public final class DueVaccines implements ScheduledWork {
 *
 *     private final EntryStore entries;
 *
 *     @Activate
 *     public DueVaccines(@Reference EntryStore entries) {
 *         this.entries = entries;
 *     }
 *
 *     public String id() {
 *         return "due-vaccines";
 *     }
 *
 *     public WorkPlan plan() {
 *         return WorkPlan.daily(LocalTime.of(5, 30));
 *     }
 *
 *     public void run(WorkContext context) {
 *         EntryPage given = entries.page(
 *                 EntryQuery.of(context.person(), 100).ofType("Immunization"), context.caller());
 *         ...
 *     }
 * }
 *
 * }</pre>
 * </ol>
 *
 * <p>{@link org.healthstead.api.work.WorkPlan} says when, {@link org.healthstead.api.work.WorkContext} for whom and
 * with what rights.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.work;
