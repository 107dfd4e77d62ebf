// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which cards of the overview are shown, and in which order. It may name cards that are not there: those of a plugin
 * that is gone keep their place. Immutable.
 *
 * @param order ids of cards; a card that is not among them comes after those that are
 * @param hidden those of them that are not shown
 */
public record CardChoice(List<String> order, Set<String> hidden) {

    /** As it is without anybody's choice. */
    public static final CardChoice NONE = new CardChoice(List.of(), Set.of());

    /** More cards than any overview has. */
    private static final int MOST = 100;

    private static final Pattern CARD = Pattern.compile("-?[a-z][a-z0-9-]{0,60}");

    public CardChoice {
        order = List.copyOf(order);
        hidden = Set.copyOf(hidden);
    }

    /** Reads {@link #text}; what is no id of a card, or comes again, is passed over. */
    public static CardChoice parse(String text) {
        Set<String> order = new LinkedHashSet<>();
        Set<String> hidden = new HashSet<>();
        for (String word : text.strip().split("\\s+")) {
            if (CARD.matcher(word).matches() && order.size() < MOST) {
                boolean isHidden = word.startsWith("-");
                String card = isHidden ? word.substring(1) : word;
                if (order.add(card) && isHidden) {
                    hidden.add(card);
                }
            }
        }
        return new CardChoice(List.copyOf(order), hidden);
    }

    /** The ids in their order, those that are hidden after a hyphen; empty for {@link #NONE}. */
    public String text() {
        return String.join(
                " ",
                order.stream()
                        .map(card -> hidden.contains(card) ? '-' + card : card)
                        .toList());
    }

    boolean isHidden(String card) {
        return hidden.contains(card);
    }

    /** Cards in the chosen order; those that nobody has placed stay as they are, after the others. */
    <T> List<T> ordered(Collection<T> cards, Function<T, String> id) {
        return cards.stream()
                .sorted(Comparator.comparingInt(card -> place(id.apply(card))))
                .toList();
    }

    private int place(String card) {
        int place = order.indexOf(card);
        return place < 0 ? order.size() : place;
    }

    /** The same with every one of these cards in it. */
    private List<String> complete(List<String> cards) {
        Set<String> all = new LinkedHashSet<>(order);
        all.addAll(cards);
        return new ArrayList<>(all);
    }

    /**
     * The choice after two cards have changed places.
     *
     * @param cards all that there are, as they stand now
     */
    CardChoice swapped(String one, String other, List<String> cards) {
        List<String> all = complete(cards);
        Collections.swap(all, all.indexOf(one), all.indexOf(other));
        return new CardChoice(all, hidden);
    }

    /** The choice after a card was hidden, or shown again. */
    CardChoice toggled(String card, List<String> cards) {
        Set<String> changed = new HashSet<>(hidden);
        if (!changed.remove(card)) {
            changed.add(card);
        }
        return new CardChoice(complete(cards), changed);
    }
}
