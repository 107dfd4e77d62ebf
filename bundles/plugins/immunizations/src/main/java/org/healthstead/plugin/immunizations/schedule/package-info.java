// SPDX-License-Identifier: Apache-2.0
/**
 * Immunization schedules as data: the format of a schedule file, and the values that it becomes.
 *
 * <p>{@link org.healthstead.plugin.immunizations.schedule.ScheduleReader} makes a
 * {@link org.healthstead.plugin.immunizations.schedule.KnowledgeBase} of the text of a file. The file is read line by
 * line ({@link org.healthstead.plugin.immunizations.schedule.ScheduleLine}); classes called {@code ...Assembly} make
 * values of the lines.
 *
 * <p><b>A schedule file</b> is UTF-8 text. A line has a keyword, fields {@code name=value}, and for some keywords words
 * after {@code --}. A line belongs to the last line above it of the keyword that it stands below; that it is indented
 * is for readers. {@code #} at the beginning makes a remark.
 *
 * <pre>
 * schedule     format=1 id=USA-CDC-ACIP version=4.64     must be the first line
 * title        -- words for people
 * origin       -- the file that this one was made from, with its checksum
 * licence      -- what may be done with it
 * group        full=yes -- MMR                           vaccine group; full: all antigens are always given together
 *  covers      -- Measles                                an antigen of the group; an antigen has one group
 * vaccine      cvx=03 -- MMR                             vaccine type
 *  protects    from=0d to=50y -- Measles                 a dose given at that age counts for the antigen
 * conflict     after=03 before=21,94 begin=1d minimum=28d end=28d
 *                                                        too soon after the dose of "after"; "minimum" if that was valid
 * observation  code=007 -- Pregnant                      CDC's own code
 *  coded       system=PHINVS codes=VXC20                 codes of CVX or PHIN VS that mean it
 * antigen      -- Measles
 *  immune      by=021                                    an observation that proves immunity
 *  immune      born-before=1957-01-01 country=U.S. except=055
 *  contraindicated by=007,012 from=0d to=8m              the antigen, at that age
 *  contraindicated by=102 vaccines=94                    single vaccines
 *  series      type=standard|risk|evaluation-only gender=female,unknown group=1 default=yes product=yes priority=A
 *              preference=1 instead-of=2 start-from=7m start-to=15y -- name
 *                                                        instead-of: equivalent series groups
 *   indicated  by=154,155 from=2m to=19y                 observations for which a risk series is meant
 *   dose       number=1 recurring=yes season-from=2025-07-01 season-to=2026-06-30
 *    age       absolute=6w-4d minimum=6w earliest=2m latest=3m+4w maximum=5y since=DATE until=DATE
 *    interval  dose=1 | vaccines=33 | observation=171 | nothing, which is the dose before
 *              absolute= minimum= earliest= latest= override=yes since= until=
 *    allowed-interval dose=1 absolute=4w since= until=   a shorter interval that is tolerated
 *    prefer    vaccines=21,94 from=12m to=13y maker=SKB volume=0.5 recommended=yes -- trade name
 *    allow     vaccines=04,06 from=12m-4d to=
 *    inadvertent vaccines=121                            must not be given here
 *    skip      when=evaluation|forecast|both sets=all|any
 *     set      conditions=all|any since= until=
 *      if-age  from=7y to=
 *      if-series groups=1                                a series of the group is complete
 *      if-interval interval=6m                           since the dose before
 *      if-doses is=more|equal|less count=2 valid=yes vaccines=03 from= to= start=DATE end=DATE
 *                                                        no vaccines: every dose of the antigen
 * end                                                    must be the last line, so that a torn file is noticed
 * </pre>
 *
 * <p>A span is a sum of {@code y m w d}: {@code 6m-4d}. In a range the beginning belongs to it and the end does not; a
 * range of dates in force ({@code since}, {@code until}) includes both. What is not given is open.
 *
 * <p><b>Licence of the facts.</b> CDC's supporting data is a work of the United States government. Its lists of codes
 * for observations include SNOMED CT, which is licensed by its own owner and may not be passed on to everybody. The
 * format has no place for those rows; the converter leaves them out. CDC's own observation codes, CVX and PHIN VS stay.
 * Left out as well, because nothing is computed with it: texts of guidance, and descriptions of indications.
 *
 * <p><b>A file with a mistake</b> is refused as a whole
 * ({@link org.healthstead.plugin.immunizations.schedule.ScheduleProblems}): damaged, when a line cannot be read, or
 * contradictory, when lines do not fit together: an unknown vaccine, a minimum above a maximum, a conflict given twice.
 * The problem names file and line.
 */
package org.healthstead.plugin.immunizations.schedule;
