// SPDX-License-Identifier: Apache-2.0
/**
 * Forms by which a person writes and corrects entries. Nothing here knows pages or the store.
 *
 * <p>A {@link org.healthstead.ui.forms.FormSpec} says which fields a form has.
 * {@link org.healthstead.ui.forms.FormSpecs} has one for each kind of the catalogue that people can write, with what
 * they need daily first, and some made by hand: a blood pressure is two numbers in one entry.
 *
 * <p>An {@link org.healthstead.ui.forms.EntryForm} is one form while it is filled in. For each field there is a slot
 * that finds the value in the body, and an editor that turns it into what a browser shows and back:
 *
 * <pre>{@code
 * EntryForm form = EntryForm.of(spec, editors, entry.body());
 * form.type(sent);
 * Optional<JsonObject> body = form.body();   // empty: something is wrong, and stands beside its field
 * }</pre>
 *
 * <p>Four rules keep a record true:
 *
 * <ul>
 *   <li><b>What was not changed is not written.</b> A field that comes back as it was shown leaves its value alone,
 *       every digit, extension and unknown member of it. A value that a field cannot show is locked.
 *   <li><b>Nothing is guessed.</b> "1,234", "1 000" and a number without a unit are asked about
 *       ({@link org.healthstead.ui.api.TypedNumber}, {@link org.healthstead.ui.api.TypedDate}).
 *   <li><b>Nothing that was typed is refused for being rare.</b> A form asks whether a number that is hardly ever
 *       measured is right, says what is usual ({@code limits.tsv}), and keeps it when the person says yes
 *       ({@link org.healthstead.ui.forms.PlausibleNumbers}).
 *   <li><b>Words and codes agree.</b> Who changes the words of a concept takes the code away that stood beside them.
 * </ul>
 *
 * <p>When somebody else has changed the entry meanwhile, {@link org.healthstead.ui.forms.EntryForm#onto} carries the
 * work over: fields that only one of the two has changed are merged, of the others both are shown.
 */
package org.healthstead.ui.forms;
