// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.Cookies;
import org.healthstead.ui.context.UiServices;

/**
 * What was answered in earlier steps of the set-up. The browser keeps it, so that going back, loading again, a second
 * tab and a restart of the server lose nothing; a password is never in it.
 *
 * @param code of the link; empty when none was given yet
 * @param household name; empty when not given yet
 * @param account name; empty when not given yet
 */
record SetUpState(String code, String household, String account) {

    /** Of a set-up whose account is there and whose next steps are done as that account. */
    static final SetUpState SIGNED_IN = new SetUpState("", "", "");

    private static final String COOKIE = "healthstead-setup";
    private static final int LONGEST = 3_000;
    private static final int PARTS = 3;

    static SetUpState read(HttpServletRequest request) {
        return Cookies.read(request, COOKIE)
                .filter(value -> value.length() <= LONGEST)
                .map(SetUpState::decode)
                .orElse(SIGNED_IN);
    }

    /** Whether this browser is in the middle of a set-up. */
    static boolean isUnderWay(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).isPresent();
    }

    void write(HttpServletResponse response, UiServices services) {
        String text = String.join("\n", line(code), line(household), line(account));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        Cookies.write(response, services, COOKIE, value, Addresses.SET_UP, -1, "Strict");
    }

    SetUpState withCode(String value) {
        return new SetUpState(value, household, account);
    }

    SetUpState withHousehold(String value) {
        return new SetUpState(code, value, account);
    }

    SetUpState withAccount(String value) {
        return new SetUpState(code, household, value);
    }

    private static SetUpState decode(String value) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", -1);
            return parts.length == PARTS ? new SetUpState(parts[0], parts[1], parts[2]) : SIGNED_IN;
        } catch (IllegalArgumentException e) {
            return SIGNED_IN;
        }
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
