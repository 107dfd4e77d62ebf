// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;

/**
 * The cards of the overview, of the core and of plugins. They are written side by side within two seconds; in the place
 * of one that could not be written stands a sentence that names its plugin. Safe for several threads.
 */
public final class Cards {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String END = "</section>";
    private static final Comparator<TrackedContribution<KnownCard>> HIGHEST_FIRST =
            Comparator.comparingInt(card -> -card.ranking());

    private final ContributionRunner runner;
    private final CallerLender callers;
    private final List<TrackedContribution<KnownCard>> cards = new CopyOnWriteArrayList<>();

    public Cards(ContributionRunner runner, CallerLender callers) {
        this.runner = runner;
        this.callers = callers;
    }

    /** Takes in a card; returns at once. */
    public TrackedContribution<?> add(ContributionOwner owner, int ranking, Supplier<CardContribution> service) {
        Consumer<TrackedContribution<KnownCard>> arrived = card -> {
            cards.add(card);
            if (card.isGone()) {
                cards.remove(card);
            }
        };
        return runner.load(owner, ranking, service, card -> KnownCard.of(owner, card), arrived);
    }

    public void remove(TrackedContribution<?> card) {
        card.end();
        cards.remove(card);
    }

    /**
     * Writes the cards of one person, the highest ranking first; one that wrote nothing is left out. Takes as long as
     * the slowest card, at most two seconds.
     */
    public List<WrittenCard> write(CardContext context) {
        return write(context, card -> true);
    }

    /** Those that can be written now, the highest ranking first. */
    public List<OfferedCard> offered() {
        return cards.stream()
                .sorted(HIGHEST_FIRST)
                .flatMap(card -> card.content().stream())
                .map(card -> new OfferedCard(card.id(), card.column(), card.owner()))
                .toList();
    }

    /** @param wanted by the id; a card that is not wanted costs nothing */
    public List<WrittenCard> write(CardContext context, Predicate<String> wanted) {
        List<TrackedContribution<KnownCard>> asked = cards.stream()
                .filter(card ->
                        card.content().filter(known -> !wanted.test(known.id())).isEmpty())
                .sorted(HIGHEST_FIRST)
                .toList();
        Map<String, CardContext> ofPlugins = asked.stream()
                .map(TrackedContribution::owner)
                .filter(ContributionOwner::isPlugin)
                .map(ContributionOwner::name)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), plugin -> lent(context, plugin)));
        List<CallOutcome<KnownCard, WrittenCard>> outcomes = runner.callAll(
                asked,
                card -> write(card, ofPlugins.getOrDefault(card.owner().name(), context)),
                card -> card.card().getClass(),
                LIMIT);
        Set<String> ids = new HashSet<>();
        List<WrittenCard> written = new ArrayList<>();
        for (CallOutcome<KnownCard, WrittenCard> outcome : outcomes) {
            Optional<WrittenCard> card = outcome.status() == PluginCall.Status.DONE
                    ? Optional.of(outcome.value())
                            .map(done -> signed(done, outcome.from().owner(), context))
                    : outcome.from().content().map(known -> notice(known, outcome, context));
            card.filter(one -> !one.markup().isBlank() && ids.add(one.id())).ifPresent(written::add);
        }
        return written;
    }

    /** A plugin reads in this record what the reader may see of it, and does nothing else. */
    private CardContext lent(CardContext context, String plugin) {
        PersonId person = context.person().id();
        return new CardContext(
                context.person(), callers.lend(context.caller(), plugin, Optional.of(person)), context.locale());
    }

    private static WrittenCard write(KnownCard card, CardContext context) {
        Html html = new Html();
        card.card().write(html, context);
        return new WrittenCard(card.id(), card.column(), html.toString());
    }

    /** Says below a plugin's card whose it is, whatever it wrote. */
    private static WrittenCard signed(WrittenCard card, ContributionOwner owner, CardContext context) {
        String markup = card.markup();
        if (!owner.isPlugin() || markup.isBlank()) {
            return card;
        }
        Html footer = new Html();
        footer.open("footer").icon(Icon.PLUG);
        footer.text(words(context).get("card.from", owner.title())).close();
        int end = markup.endsWith(END) ? markup.length() - END.length() : markup.length();
        return new WrittenCard(card.id(), card.column(), markup.substring(0, end) + footer + markup.substring(end));
    }

    private static WrittenCard notice(
            KnownCard card, CallOutcome<KnownCard, WrittenCard> outcome, CardContext context) {
        ContributionOwner owner = outcome.from().owner();
        Messages words = words(context);
        String key = outcome.status() == PluginCall.Status.FAILED ? "card.failed" : "card.late";
        Html html = new Html();
        Card.open(html, card.id(), owner.isPlugin() ? owner.title() : words.get("card.ours"));
        html.element(
                "p", "mute gap-s", owner.isPlugin() ? words.get(key, owner.title()) : words.get("card.ours.failed"));
        Card.close(html);
        return new WrittenCard(card.id(), card.column(), html.toString());
    }

    private static Messages words(CardContext context) {
        return Messages.of(Cards.class, context.locale());
    }
}
