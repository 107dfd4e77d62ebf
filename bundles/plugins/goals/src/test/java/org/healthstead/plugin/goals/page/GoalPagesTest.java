// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.plugin.goals.engine.Achievement;
import org.healthstead.plugin.goals.engine.Forecast;
import org.healthstead.plugin.goals.engine.Silence;
import org.healthstead.plugin.goals.record.Goal;
import org.healthstead.plugin.goals.record.GoalRecord;
import org.healthstead.plugin.goals.record.GoalState;
import org.healthstead.plugin.goals.record.Obstacle;
import org.healthstead.plugin.goals.record.TargetState;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.junit.jupiter.api.Test;

/** What lists, cards and sections write, without a server. */
class GoalPagesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final String TARGET = "'target':[{" + GoalRecord.measure("29463-7") + ",'detailQuantity':{"
            + "'comparator':'<='," + GoalRecord.quantity("80", "kg").substring(1) + ",'dueDate':'2026-09-01'}]";

    private final GoalRecord record = new GoalRecord();

    private static GoalWords words(Locale locale) {
        return new GoalWords(Messages.of(GoalsPage.class, locale), TestKinds.analytes());
    }

    private void weights(int days) {
        LocalDate first = LocalDate.of(2026, 6, 1).minusDays(days - 1L);
        for (int day = 0; day < days; day++) {
            double value = 95 - 0.05 * day + (day % 3 - 1) * 0.2;
            record.weight(first.plusDays(day).toString(), String.format(Locale.ROOT, "%.1f", value), "kg");
        }
    }

    private String section(Locale locale) {
        Html html = new Html();
        TargetSection.write(html, 0, record.person.id(), record.states(NOW).getFirst(), words(locale));
        return html.toString();
    }

    @Test
    void everyAnswerHasWords() {
        for (Locale locale : LOCALES) {
            Messages messages = Messages.of(GoalsPage.class, locale);
            for (Achievement status : Achievement.values()) {
                messages.get("said." + status.code());
                assertEquals(
                        status != Achievement.NOT_ATTAINABLE,
                        messages.find("achievement." + status.code()).isPresent());
            }
            for (GoalState state : GoalState.values()) {
                messages.get("state." + state.code());
            }
            for (Silence silence : Silence.values()) {
                messages.get("silence." + code(silence), 3, "day");
            }
            for (Obstacle obstacle : Obstacle.values()) {
                messages.get("obstacle." + code(obstacle));
            }
            for (Forecast.Outlook outlook : Forecast.Outlook.values()) {
                messages.get("forecast." + code(outlook), "a", "b", "c", "d");
            }
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void aSectionHasASentenceAFigureAndATable() {
        weights(60);
        record.goal("'startDate':'2026-04-01'," + TARGET);
        String english = section(Locale.ENGLISH);
        assertTrue(english.contains("Moving towards the target"), english);
        assertTrue(english.contains("at most 80\u00a0kg by "), english);
        assertTrue(english.contains("by 60 measurements"), english);
        assertTrue(english.contains("the trend of the last 59 days is −0.35\u00a0kg a week"), english);
        assertTrue(english.contains("If the trend goes on"), english);
        assertTrue(english.contains("aria-labelledby=\"target-0-t target-0-d\""), english);
        assertTrue(english.contains("<caption class=\"vh\">"), english);
        assertEquals(
                60,
                Pattern.compile("<tr><th scope=\"row\">")
                        .matcher(english)
                        .results()
                        .count());
        assertEquals(60, Pattern.compile("<circle").matcher(english).results().count());
        assertTrue(section(Locale.GERMAN).contains("−0,35\u00a0kg pro Woche"));
    }

    /** B2: what is sent stays small, however long a series is. */
    @Test
    void aFigureOfTenYearsIsThinned() {
        weights(3_650);
        record.goal(TARGET);
        String written = section(Locale.ENGLISH);
        assertTrue(written.length() < 60_000, () -> written.length() + " characters");
        assertTrue(written.contains("The newest 60 of 3,650."), "a table says how much of it is shown");
    }

    @Test
    void nothingIsForecastOrSaidOfTooFew() {
        weights(4);
        record.goal(TARGET);
        String written = section(Locale.ENGLISH);
        assertTrue(written.contains("Too few measurements to say"), written);
        assertFalse(written.contains("If the trend goes on"), written);
        assertFalse(written.contains("line other"), written);
    }

    @Test
    void aSlipLeavesTheFigureWithoutFlatteningIt() {
        weights(40);
        record.weight("2026-05-10T10:00:00Z", "950", "kg");
        record.goal(TARGET);
        String written = section(Locale.ENGLISH);
        assertTrue(written.contains("M0-6 6 5h-12z"), written);
        assertFalse(written.contains(">900<"), written);
    }

    @Test
    void aListSaysWhereEachTargetStandsAndStrikesWhatDoesNotCount() {
        weights(60);
        record.goal(TARGET + ",'note':[{'text':'x'}]");
        record.add("{'resourceType':'Goal','lifecycleStatus':'cancelled','description':{'text':'Run'}}");
        record.add("{'resourceType':'Goal','lifecycleStatus':'active','description':{'text':'Rest & sleep'},"
                + "'target':[{'detailBoolean':true}]}");
        List<Goal> goals = record.goals();
        List<List<TargetState>> states = record.reader.follow(goals, record.person.id(), NOW, record.holder);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < goals.size(); i++) {
            Html html = new Html();
            GoalList.write(html, goals.get(i), states.get(i), words(Locale.ENGLISH));
            boolean isCancelled = goals.get(i).state() == GoalState.CANCELLED;
            assertEquals(isCancelled, html.toString().contains("class=\"entry off\""), html.toString());
            assertEquals(isCancelled, html.toString().contains("Called off"), html.toString());
            all.append(html);
        }
        assertTrue(all.indexOf("Moving towards the target") > 0, all.toString());
        assertTrue(all.indexOf("the target is said in words") > 0, all.toString());
        assertTrue(all.indexOf("Rest &amp; sleep") > 0, all.toString());
    }

    @Test
    void theCardShowsGoalsOfNowOnly() {
        GoalsCard card = new GoalsCard(
                record.stores.entries(), record.stores.series(), TestKinds.series(), TestKinds.analytes());
        CardContext context = new CardContext(record.person, record.holder, Locale.ENGLISH);
        record.add("{'resourceType':'Goal','lifecycleStatus':'rejected','description':{'text':'Run'}}");
        Html empty = new Html();
        card.write(empty, context);
        assertEquals("", empty.toString());
        record.goal(TARGET);
        Html html = new Html();
        card.write(html, context);
        assertTrue(html.toString().contains("/plugin/org.healthstead.plugin.goals/goals/"), html.toString());
        assertFalse(html.toString().contains("Run"), html.toString());
    }

    @Test
    void numbersHaveThePlacesOfTargetAndResults() {
        weights(20);
        record.goal(TARGET);
        Numbers numbers = Numbers.of((Followed) record.states(NOW).getFirst(), Locale.GERMAN);
        assertEquals("94,0\u00a0kg", numbers.of(94.04));
        assertEquals("0,0", numbers.bare(-0.01));
        assertEquals("±0,00\u00a0kg", numbers.change(-0.001));
        assertEquals("−0,35\u00a0kg", numbers.change(-0.351));
    }
}
