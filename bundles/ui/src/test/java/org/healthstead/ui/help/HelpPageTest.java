// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.help;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.healthstead.ui.Pages;
import org.healthstead.ui.context.Operator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpPageTest {

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages();
        pages.signedIn(false);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void answersBeforeSignInAndSaysWhoRunsTheServer() {
        contains(pages.get("/help"), "They have not said so");
        pages.services.operator().set(new Operator("Daniel <Marlow>", "0 12 34 56"));
        pages.signedIn(false);
        String page = pages.get("/help");
        contains(page, "<b>Daniel &lt;Marlow&gt;</b> · 0 12 34 56");
        contains(page, "href=\"/help/sign-in\"");
    }

    @Test
    void hasAPageForEachTopicInTheReadersLanguage() {
        contains(pages.get("/help/refused"), "<h1>My file was refused</h1>");
        pages.language(Locale.GERMANY);
        String page = pages.get("/help/sign-in");
        contains(page, "<h1>Ich kann mich nicht anmelden</h1>");
        contains(page, "lang=\"de-DE\"");
        lacks(page, "Wer diesen Server betreut</h2>");
    }

    @Test
    void whatIsNoTopicIsNoPage() {
        pages.get("/help/nothing");
        assertEquals(404, pages.status());
    }
}
