// SPDX-License-Identifier: Apache-2.0
/**
 * The catalogue of kinds: our knowledge about FHIR types as data, and the function that derives a line from a body.
 *
 * <p>{@link org.healthstead.kinds.CataloguedKinds} is the service {@link org.healthstead.api.record.Kinds}. It works in
 * three steps:
 *
 * <ol>
 *   <li>It reads the files of the folder {@code kind} ({@link org.healthstead.kinds.KindFile}).
 *   <li>It compiles each ({@link org.healthstead.kinds.KindRules}, {@link org.healthstead.kinds.CompiledKind}) and adds
 *       the kinds of plugins.
 *   <li>It projects a body by the first kind of its type whose conditions all hold. Kinds with more conditions come
 *       first.
 * </ol>
 *
 * <p><b>A kind file</b> has one line for each rule: a name, white space, a text. {@code #} starts a comment.
 *
 * <pre>
 * kind         Observation.vital-sign     id; what stands before the dot is the FHIR type
 * like         Observation                takes the rules that this file does not have from another kind
 * when         category is vital-signs    condition; several lines must all hold. PATH is [not] CODE ..., exists,
 *                                         missing; all but missing also with PATH or PATH
 * when         code is Z55*               codes that begin so
 * or-when      code is 8480-6             likewise: where all lines "or-when" hold, it is meant as well
 * source       HL7 FHIR R4 (4.0.1), ...   where the rules are written down
 * category     VITAL_SIGN                 of {@link org.healthstead.api.record.Category}
 * access       VITAL_SIGNS                of {@link org.healthstead.api.record.AccessCategory}
 * title        code | category            paths in order of preference; words of any data type, through references
 * code         code                       paths of the concept that entries alike have in common
 * value        observed                   what stands beside the title: observed, words PATHS, amount PATHS,
 *                                         dosage PATHS, relatives or answers
 * date         effective[x] | issued      paths; a date, a Period or a Timing. An age or words are kept as words;
 *                                         "until abatement[x]" says that something was over then
 * until        period.end                 paths of when it ends or ended: a date, a Period, a Dosage; without this line
 *                                         the end of the period among the dates, with nothing after it none
 * status       status                     paths of the FHIR status
 * practitioner performer.reference        paths of a reference
 * state        status: stopped=OVER ...   a value at a path gives a {@link org.healthstead.api.record.Qualifier};
 *                                         * is any value but false. Concepts count with every code and word
 * current      yes                        entries are or are not so now; or a condition, "status is active"
 * needed       yes                        lines of other entries may depend on entries of the type
 * sensitive    value[x]                   more paths of concepts that may make an entry sensitive
 * fact         same code day              by what it is known as the same fact as another: see the package {@code fact}
 * ---                                     nothing that is stored is derived from what stands below
 * list         problems                   the list in which a person finds the entries; {@code labels.tsv} has its title
 * column       started phone day onset[x] a column of lists; whether a phone shows it; what fills it in
 * field        severity concept severity  a field of the form: name, type, path, options
 * given        status final               what an entry has besides that is written by the form
 * reference    subject PERSON Patient     a member that holds references, what they are for, where they may lead
 * parameter    code token code            a search parameter of FHIR
 * label        started en: Since          words for a heading that {@code labels.tsv} does not have
 * text         NOTE payload               what a member is to a search; those of the core are in {@code texts.tsv}
 * </pre>
 *
 * <p>The upper part is compiled when the first entry of its type comes, the lower part when it is first asked for
 * ({@link org.healthstead.kinds.CompiledUses}). The checksum of a kind's file is that of its upper part.
 *
 * <p>A path is a list of names with dots: {@code dosageInstruction.text}. It follows every item of an array.
 * {@code onset[x]} means any of {@code onsetDateTime}, {@code onsetAge} ... {@code category except assess-plan} leaves
 * out concepts with that code. In a title, {@code code?} counts only if the code has words. When no path gives a title,
 * the beginning of a narrative that a person wrote is used.
 *
 * <p>A mistake in a file stops the build. A plugin's file with a mistake is refused. The message names the file and the
 * line, and says what was got and what was wanted ({@link org.healthstead.kinds.KindFileException}).
 *
 * <p>{@code index.txt} in each folder has the checksum of every file, so that no file is read before it is needed. A
 * test compares the checksums.
 *
 * <p><b>Tables</b> are shared by all kinds. Each names its source at its beginning: {@code vocabulary} (words for codes
 * that come without words), {@code interpretation.tsv} (how results are judged), {@code absence.tsv} ("no known
 * allergies"), {@code sensitivity.txt} and {@code sensitive-words.txt} (what makes an entry sensitive).
 *
 * <p><b>Results</b> are judged by {@link org.healthstead.kinds.Judge}: by every coding, concept and word of the
 * source's interpretation, and by the reference range in the report if it is clear which one applies. We never judge by
 * a rule of our own.
 *
 * <p><b>Numbers.</b> {@link org.healthstead.api.record.Kinds#number} is computed from the upper parts of the files of a
 * type, from all tables, and from the number of the engine ({@link org.healthstead.kinds.KindsCatalogue}). If you
 * change the code so that the same files give other results, raise the number of the engine. Stored lines are then
 * projected again.
 */
package org.healthstead.kinds;
