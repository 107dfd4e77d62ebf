// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.math.BigDecimal;
import java.util.Optional;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/** Asks in the reader's words whether a number is right, and says what is usual. */
final class QuestionWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Messages messages;

    QuestionWords(Messages messages) {
        this.messages = messages;
    }

    String beyond(Quantity number, LimitCheck.Range range) {
        String unit = unit(number);
        String high = amount(range.high().toPlainString(), unit);
        if (range.low().signum() != 0) {
            String low = QuantityLabel.number(range.low().toPlainString(), messages.locale());
            return messages.get("form.right.between", words(number), low, high);
        }
        return range.isBelow()
                ? messages.get("form.right.positive", words(number))
                : messages.get("form.right.most", words(number), high);
    }

    /** A share of a whole is no more than the whole; nothing that is measured at home is zero. */
    Optional<String> share(Quantity number) {
        boolean isShare = number.shownUnit().filter("%"::equals).isPresent();
        if (isShare && number.value().compareTo(HUNDRED) > 0) {
            return Optional.of(messages.get("form.right.most", words(number), amount("100", "%")));
        }
        return number.value().signum() > 0
                ? Optional.empty()
                : Optional.of(messages.get("form.right.positive", words(number)));
    }

    String unlike(Quantity number, SeriesPoint other) {
        String day = other.date()
                .map(date -> PartialDateLabel.brief(date, messages.locale()))
                .orElse("");
        return messages.get(
                "form.right.unlike", words(number), words(other.quantity().orElseThrow()), day);
    }

    String turned(Quantity upper, Quantity lower) {
        return messages.get("form.right.turned", words(upper), words(lower));
    }

    private String words(Quantity number) {
        return amount(number.lexeme(), unit(number));
    }

    private static String unit(Quantity number) {
        return number.shownUnit().map(QuantityLabel::unit).orElse("");
    }

    /** The space does not break. */
    private String amount(String number, String unit) {
        String shown = QuantityLabel.number(number, messages.locale());
        return unit.isEmpty() ? shown : shown + "\u00a0" + unit;
    }
}
