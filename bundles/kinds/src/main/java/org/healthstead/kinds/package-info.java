// SPDX-License-Identifier: Apache-2.0
/**
 * The catalogue of kinds: what we know about FHIR's types, as data, and the one function that derives a line from a
 * body by it.
 *
 * <p>{@link org.healthstead.kinds.CataloguedKinds} is the service {@link org.healthstead.api.record.Kinds}. It reads
 * the files of the folder {@code kind} ({@link org.healthstead.kinds.KindFile}), compiles each
 * ({@link org.healthstead.kinds.KindRules}, {@link org.healthstead.kinds.CompiledKind}), adds what plugins contribute,
 * and projects every body by the first kind of its type whose conditions hold, the one with the most conditions first.
 *
 * <p><b>A kind's file</b> has a line for each rule: a name, white space, a text. {@code #} begins a comment.
 *
 * <pre>
 * kind         Observation.vital-sign     id; what stands before the dot is the FHIR type
 * like         Observation                takes the rules that this file does not have from another kind
 * when         category is vital-signs    condition; several lines must all hold. PATH is [not] CODE ..., exists, missing
 * source       HL7 FHIR R4 (4.0.1), ...   where the rules are written down
 * category     VITAL_SIGN                 of {@link org.healthstead.api.record.Category}
 * access       VITAL_SIGNS                of {@link org.healthstead.api.record.AccessCategory}
 * title        code | category            paths in order of preference; words of any data type, through references
 * code         code                       paths of the concept that entries alike have in common
 * value        observed                   what stands beside the title: observed, words PATHS, amount PATHS,
 *                                         dosage PATHS, relatives or answers
 * date         effective[x] | issued      paths; a date, a Period or a Timing. An age or words are kept as words;
 *                                         "until abatement[x]" says that something was over then
 * status       status                     paths of the FHIR status
 * practitioner performer.reference        paths of a reference
 * state        status: stopped=OVER ...   a value at a path gives a {@link org.healthstead.api.record.Qualifier};
 *                                         * is any value but false. Concepts count with every code and word
 * current      yes                        entries are or are not so now
 * needed       yes                        lines of other entries may depend on entries of the type
 * sensitive    value[x]                   more paths of concepts that may make an entry sensitive
 * </pre>
 *
 * <p>A path is names with dots: {@code dosageInstruction.text}. It goes into every item of an array. {@code onset[x]}
 * is any of {@code onsetDateTime}, {@code onsetAge} ... In a title, {@code code?} counts only where there are words for
 * it, not for a bare code. A title that no path has is the beginning of a narrative that a person wrote. A file that is
 * wrong stops the build, and a plugin's is refused, with file, line, what was got and what was wanted
 * ({@link org.healthstead.kinds.KindFileException}).
 *
 * <p>The folders' {@code index.txt} have the checksum of each file, so that nothing is read before it is needed; a test
 * compares them.
 *
 * <p><b>Tables</b> that all kinds share, each with its source in its head: {@code vocabulary} (words for codes that
 * come without any), {@code interpretation.tsv} (how results are judged), {@code absence.tsv} ("no known allergies"),
 * {@code sensitivity.txt} and {@code sensitive-words.txt} (what opens less).
 *
 * <p><b>Results</b> are judged by {@link org.healthstead.kinds.Judge}: by every coding, concept and word of the
 * source's interpretation, and by the report's own reference range where it is clear which one is meant. Nothing is
 * judged by a rule of ours.
 *
 * <p><b>Numbers.</b> {@link org.healthstead.api.record.Kinds#number} is a sum of the rules of a type, of all tables and
 * of the engine's own number ({@link org.healthstead.kinds.KindsCatalogue}). Whoever changes what the same files derive
 * raises that number, so that stored lines are made anew.
 */
package org.healthstead.kinds;
