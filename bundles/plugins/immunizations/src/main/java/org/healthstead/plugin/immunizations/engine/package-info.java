// SPDX-License-Identifier: Apache-2.0
/**
 * Judges doses and plans the next ones, by the "Logic Specification for ACIP Recommendations" 4.6 of CDC's CDSi.
 *
 * <pre>{@code
 * Result result = new ImmunizationForecaster(base).forecast(patient, doses, observations, LocalDate.now());
 * }</pre>
 *
 * <p>Classes follow the chapters of the specification. A comment names the rule or table that a method implements;
 * {@link org.healthstead.plugin.immunizations.engine.Finding} carries the same names, so that a page can answer "why?".
 *
 * <ol>
 *   <li>4.2 {@link org.healthstead.plugin.immunizations.engine.History}: doses by antigen.
 *   <li>5 {@link org.healthstead.plugin.immunizations.engine.Relevance}: series for this patient.
 *   <li>6 {@link org.healthstead.plugin.immunizations.engine.DoseJudge}, with SkipDecision, IntervalCheck,
 *       ConflictCheck and VaccineCheck: each dose against the steps of a
 *       {@link org.healthstead.plugin.immunizations.engine.SeriesRun}.
 *   <li>7 {@link org.healthstead.plugin.immunizations.engine.SeriesForecast}, with NeedCheck and DateRules.
 *   <li>8 {@link org.healthstead.plugin.immunizations.engine.BestSeries}, with GroupChoice, Scores and Candidate.
 *   <li>9 {@link org.healthstead.plugin.immunizations.engine.GroupMerge}.
 * </ol>
 *
 * <p><b>Passes.</b> A step may be skipped because another series group is complete, and a conflict ends sooner when the
 * earlier dose was valid for its own antigen. The specification does not say in which order series are looked at. So an
 * antigen that asked for such {@link org.healthstead.plugin.immunizations.engine.Facts} is worked through again with
 * those of the pass before, until they no longer change.
 *
 * <p><b>Interpretations</b>, where specification and data leave room:
 *
 * <ul>
 *   <li>A count of doses without a list of vaccines counts every dose of the antigen (glossary).
 *   <li>The minimum age to start is in the data and in the glossary, but in no rule: a series whose age has not come is
 *       not relevant unless a dose counts for it.
 *   <li>A trade name also matches when the maker does: CVX and MVX name a product.
 *   <li>An empty candidate earliest date is 12/31/2999 (Table 7-9), so a step for which no date can be found is out of
 *       reach (Table 7-10).
 *   <li>A risk series that is aged out does not go before one of lower priority (SELECTSCORE-2). CDC's series for
 *       meningococcal ACWY at 2 to 23 months has no maximum age to start, and would take the place of the one for
 *       adults.
 *   <li>Where Table 8-5 says nothing, the series preference decides among those that are not aged out.
 *   <li>A birth country that is not known is not the one of Table 7-3.
 * </ul>
 *
 * <p>All values are immutable; there is no static state and no I/O.
 */
package org.healthstead.plugin.immunizations.engine;
