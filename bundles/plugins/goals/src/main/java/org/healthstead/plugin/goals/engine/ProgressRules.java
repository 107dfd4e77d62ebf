// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.List;
import java.util.Optional;

/** Says how far a target is reached, by the rules that the package describes. Pure. */
public final class ProgressRules {

    private static final double SUSTAINED_DAYS = 28;
    private static final double FLAT_SHARE = 0.25;
    private static final double HARDLY_SHARE = 0.1;

    private ProgressRules() {}

    /**
     * Judges a target.
     *
     * @param measured of one quantity, in the unit of the target, in any order
     */
    public static Progress judge(Aim target, List<Measured> measured, Term term) {
        Optional<History> known = History.of(measured, term);
        if (known.isEmpty()) {
            return new Progress(
                    Optional.empty(),
                    Optional.of(Silence.NOTHING_MEASURED),
                    target,
                    Optional.empty(),
                    Optional.empty());
        }
        History history = known.get();
        Optional<Aim> aim = target.from(history.baseline());
        if (aim.isEmpty()) {
            return silent(history.silence(term.now()).orElse(Silence.NO_SIDE), target, history);
        }
        return term.isOver() ? afterDue(aim.get(), history, measured, term) : beforeDue(aim.get(), history, term);
    }

    private static Progress beforeDue(Aim aim, History history, Term term) {
        Optional<Silence> silence = history.silence(term.now());
        if (silence.isPresent()) {
            return silent(silence.get(), aim, history);
        }
        Optional<Forecast> forecast =
                term.due().isPresent() ? history.forecast(term.due().getAsLong()) : Optional.empty();
        return new Progress(
                Optional.of(reached(aim, history).orElseGet(() -> moving(aim, history))),
                Optional.empty(),
                aim,
                Optional.of(history.basis()),
                forecast);
    }

    private static Progress afterDue(Aim aim, History history, List<Measured> measured, Term term) {
        Optional<Achievement> now = history.silence(term.now()).isEmpty() ? reached(aim, history) : Optional.empty();
        if (now.isPresent()) {
            return said(now.get(), aim, history);
        }
        Optional<History> then = History.of(measured, term.asOfDue());
        Optional<Silence> silence = then.isEmpty()
                ? Optional.of(Silence.NOTHING_MEASURED)
                : then.get().silence(term.due().getAsLong());
        return silence.isPresent() ? silent(silence.get(), aim, history) : said(ended(aim, then.get()), aim, history);
    }

    private static Progress said(Achievement status, Aim aim, History history) {
        return new Progress(Optional.of(status), Optional.empty(), aim, Optional.of(history.basis()), Optional.empty());
    }

    private static Progress silent(Silence silence, Aim aim, History history) {
        return new Progress(
                Optional.empty(), Optional.of(silence), aim, Optional.of(history.basis()), Optional.empty());
    }

    private static Optional<Achievement> reached(Aim aim, History history) {
        if (!aim.holds(history.smoothed())) {
            return Optional.empty();
        }
        return Optional.of(history.daysWithin(aim) >= SUSTAINED_DAYS ? Achievement.SUSTAINING : Achievement.ACHIEVED);
    }

    private static Achievement moving(Aim aim, History history) {
        Optional<Slope> slope = history.slope().filter(Slope::hasInterval);
        if (slope.isEmpty()) {
            return Achievement.IN_PROGRESS;
        }
        int direction = aim.direction(history.smoothed());
        double worst = direction > 0 ? slope.get().low() : -slope.get().high();
        double best = direction > 0 ? slope.get().high() : -slope.get().low();
        if (worst > 0) {
            return Achievement.IMPROVING;
        }
        if (best < 0) {
            return Achievement.WORSENING;
        }
        double moved = Math.max(best, -worst) * history.trendDays();
        return moved <= FLAT_SHARE * aim.missing(history.smoothed()) ? Achievement.NO_CHANGE : Achievement.IN_PROGRESS;
    }

    private static Achievement ended(Aim aim, History history) {
        if (aim.holds(history.smoothed())) {
            return Achievement.ACHIEVED;
        }
        double way = aim.missing(history.baseline());
        double made = way - aim.missing(history.smoothed());
        return made < HARDLY_SHARE * way || way == 0 ? Achievement.NO_PROGRESS : Achievement.NOT_ACHIEVED;
    }
}
