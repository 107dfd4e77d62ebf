// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Set;
import org.healthstead.api.record.PartialDate;

/** Finds dates that cannot be: days that no calendar has, and texts in the place of a date that are none. */
final class FhirDates {

    private static final Set<String> NAMES = Set.of(
            "authored",
            "authoredOn",
            "created",
            "creation",
            "date",
            "end",
            "issued",
            "lastUpdated",
            "received",
            "recorded",
            "sent",
            "start",
            "started");

    private FhirDates() {}

    /** True when the member holds dates in FHIR and the text is none. */
    static boolean isImpossible(String member, String text) {
        return isDate(member) && !isPlainDay(text) && !isReadable(text);
    }

    private static boolean isDate(String member) {
        return member.endsWith("Date")
                || member.endsWith("DateTime")
                || member.endsWith("Instant")
                || NAMES.contains(member);
    }

    /** The quick answer for most: a possible day, alone or with a time whose zone is written in digits. */
    private static boolean isPlainDay(String text) {
        if (text.length() != 10 && !(text.length() > 18 && text.charAt(10) == 'T' && isTime(text))) {
            return false;
        }
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static boolean isTime(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return false;
        }
        if (text.charAt(13) != ':' || text.charAt(16) != ':') {
            return false;
        }
        int zone = 19;
        if (zone < text.length() && text.charAt(zone) == '.') {
            zone++;
            while (zone < text.length() && Character.isDigit(text.charAt(zone))) {
                zone++;
            }
        }
        return text.length() == zone + 1 && text.charAt(zone) == 'Z'
                || text.length() == zone + 6 && text.charAt(zone + 3) == ':' && isOffset(text, zone);
    }

    private static boolean isOffset(String text, int sign) {
        int hours = number(text, sign + 1, sign + 3);
        int minutes = number(text, sign + 4, sign + 6);
        return (text.charAt(sign) == '+' || text.charAt(sign) == '-')
                && hours >= 0
                && hours <= 14
                && minutes >= 0
                && minutes <= 59;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static boolean isReadable(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
