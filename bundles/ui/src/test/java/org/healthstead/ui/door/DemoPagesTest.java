// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.door;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoPagesTest {

    private static final String LEAVE = "action=\"/demo/leave\"";

    private Pages pages;
    private int left;

    @BeforeEach
    void open() {
        pages = new Pages();
        pages.accounts.setUp("Marlow", "demonstration", "four words in a row".toCharArray());
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private void demonstrate() {
        pages.services.demonstration().set(new Demonstration() {
            @Override
            public SignIn signIn(String client) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void leave() {
                left++;
            }
        });
    }

    @Test
    void everyPageOfADemonstrationSaysSoAndHasTheWayOut() {
        lacks(pages.get("/people"), LEAVE);
        demonstrate();
        contains(pages.get("/people"), LEAVE);
        for (String door : new String[] {"/signin", "/help", "/language"}) {
            pages.signedIn(false);
            contains(pages.get(door), LEAVE);
        }
    }

    @Test
    void oneButtonTakesThePlaceOfThePassword() {
        pages.signedIn(false);
        String real = pages.get("/signin");
        contains(real, "type=\"password\"");
        lacks(real, "/demo/signin");
        demonstrate();
        pages.signedIn(false);
        String demo = pages.get("/signin");
        contains(demo, "action=\"/demo/signin\"");
        lacks(demo, "type=\"password\"");
    }

    @Test
    void anAddressThatIsOpenedOnlyAsks() {
        demonstrate();
        contains(pages.get("/demo/leave"), "Leave the demonstration?");
        assertEquals(0, left);
    }

    @Test
    void theButtonLeavesAndEndsTheSession() {
        demonstrate();
        pages.tester.getRequest().setMethod("POST");
        String page = pages.get("/demo/leave");
        contains(page, "You have left the demonstration");
        contains(page, "data-until-back=\"/\"");
        lacks(page, LEAVE);
        assertEquals(1, left);
        assertTrue(pages.tester.getLastResponse().getHeader("Set-Cookie").contains("Max-Age=0"));
    }

    @Test
    void onAnyOtherServerThereIsNothingToLeave() {
        pages.tester.getRequest().setMethod("POST");
        assertEquals("303 /", pages.redirect("/demo/leave"));
    }
}
