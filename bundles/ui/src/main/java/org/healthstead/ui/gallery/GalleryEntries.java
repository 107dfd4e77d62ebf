// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.record.Wording;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.EntryCard;
import org.healthstead.ui.api.EntryLinePanel;
import org.healthstead.ui.api.EntryLinePanel.DateForm;
import org.healthstead.ui.api.HighlightedText;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Sparkline;
import org.healthstead.ui.api.Sparkline.Band;
import org.healthstead.ui.api.Sparkline.Point;

/** Entries, dates, values, lines: of an example, with a name that says so. */
final class GalleryEntries extends HtmlComponent {

    private static final List<String> DATES = List.of("1900", "1900-02", "1900-02-03", "1900-02-03T04:05:06Z");

    private static final Map<String, Judgement> JUDGEMENTS =
            Map.of("L", Judgement.OUTSIDE, "HH", Judgement.CRITICAL, "N", Judgement.NORMAL);

    private static final Map<String, Qualifier> QUALIFIERS =
            Map.of("entered-in-error", Qualifier.IN_ERROR, "on-hold", Qualifier.ON_HOLD);

    GalleryEntries(String id) {
        super(id);
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        String name = messages().get("gallery.entry");
        String sentence = messages().get("gallery.sentence");
        Card.open(html, "entries", messages().get("gallery.entries")).open("ul", "class", "entries");
        EntryLinePanel.write(
                html,
                line(Category.RESULT, name, "12.5", "L", "1900-02-03T04:05:06Z", "final"),
                DateForm.WHOLE,
                messages());
        EntryLinePanel.write(
                html, line(Category.RESULT, name, "99.5", "HH", "1900-02", "final"), DateForm.WHOLE, messages());
        EntryLinePanel.write(
                html, line(Category.VITAL_SIGN, name, "50", "N", "1900-02-03", "final"), DateForm.TIME, messages());
        EntryLinePanel.write(
                html, line(Category.RESULT, name, "12.5", "", "1900", "entered-in-error"), DateForm.WHOLE, messages());
        EntryLinePanel.write(
                html,
                line(Category.DOCUMENT, (name + " ").repeat(9), "", "", "1900", "current"),
                DateForm.WHOLE,
                messages());
        EntryLinePanel.write(
                html, line(Category.MEDICATION, name, "", "", "1900-02-03", "on-hold"), DateForm.SIDE, messages());
        html.close();
        Card.footer(html, Icon.PLUG, sentence);
        Card.close(html);
        Card.open(html, "fact", messages().get("gallery.card"));
        EntryCard.write(html, line(Category.RESULT, name, "12.5", "L", "1900-02-03", "final"), messages());
        Card.close(html);
        dates(html);
        lines(html, sentence);
    }

    private void dates(Html html) {
        Card.open(html, "dates", messages().get("gallery.dates")).open("ul", "class", "entries");
        for (String date : DATES) {
            html.open("li", "class", "entry").open("span", "class", "what");
            PartialDateLabel.write(html, PartialDate.parse(date), getLocale());
            html.close().open("span", "class", "val");
            html.element("span", "by", PartialDateLabel.brief(PartialDate.parse(date), getLocale()))
                    .close()
                    .close();
        }
        html.close();
        Card.close(html);
    }

    private void lines(Html html, String sentence) {
        Card.open(html, "lines", messages().get("gallery.lines")).open("div", "class", "row gap-s");
        Sparkline.write(html, List.of(new Point(0, 9), new Point(3, 7), new Point(4, 2)), true, sentence);
        Sparkline.write(html, List.of(new Point(0, 5), new Point(1, 6), new Point(2, 5)), false, sentence);
        Sparkline.write(html, List.of(new Point(0, 5), new Point(1, 5)), false, sentence);
        Band band = new Band(
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, OptionalDouble.of(4), OptionalDouble.of(8));
        List<Point> points = List.of(new Point(0, 5), new Point(3, 4.5), new Point(4, 3));
        Sparkline.write(html, points, List.of(band), Icon.S_LOW, true, sentence);
        html.close().open("p", "class", "quote gap-s");
        HighlightedText.write(html, new Snippet(sentence, List.of(new TextSpan(0, Math.min(7, sentence.length())))));
        html.close();
        Card.close(html);
    }

    private EntryLine line(Category category, String title, String value, String flag, String date, String status) {
        Projection.Builder projection = Projection.of("Basic")
                .category(category, AccessCategory.GENERAL)
                .title(Optional.of(Wording.of(title)))
                .value(
                        Optional.of(value).filter(text -> !text.isEmpty()).map(text -> Wording.amount(text, "")),
                        Optional.of(messages().get("gallery.unit")).filter(unit -> !value.isEmpty()))
                .judged(
                        Optional.of(flag).filter(code -> !code.isEmpty()),
                        JUDGEMENTS.getOrDefault(flag, Judgement.NONE))
                .date(Optional.of(PartialDate.parse(date)))
                .status(Optional.of(status))
                .add(Optional.ofNullable(QUALIFIERS.get(status)).map(Set::of).orElse(Set.of()));
        return new EntryLine(
                new EntryId(new UUID(0, 0)),
                new PersonId(new UUID(0, 0)),
                1,
                new SourceRef(new SourceId(new UUID(0, 0)), messages().get("gallery.source"), SourceRef.Kind.FILE),
                projection.build());
    }
}
