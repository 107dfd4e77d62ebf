// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form for a blood pressure as the browser has it: every field with its value. */
final class PressureForm {

    private static final Pattern ACTION = Pattern.compile("<form class=\"stack[^>]* action=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final SignedIn typist;
    private final String address;

    PressureForm(SignedIn typist, String person) {
        this.typist = typist;
        this.address = "/person/" + person + "/add/blood-pressure";
    }

    /**
     * Opens the form, fills it in and sends it.
     *
     * @return milliseconds from sending it until the answer that leads to the entry
     */
    double save(int upper, int lower) throws IOException, InterruptedException {
        String page = typist.page(address).body();
        Matcher form = ACTION.matcher(page);
        if (!form.find()) {
            throw new IOException("there is no form at " + address);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page.substring(form.start()));
        while (input.find()) {
            Matcher name = NAME.matcher(input.group(1));
            Matcher value = VALUE.matcher(input.group(1));
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        fields.put("upper", Integer.toString(upper));
        fields.put("lower", Integer.toString(lower));
        URI action = URI.create(address).resolve(form.group(1).replace("&amp;", "&"));
        SignedIn.Sent sent = typist.post(action, fields);
        if (!sent.location().contains("done=added")) {
            throw new IOException("the form was not taken: " + sent.status() + " " + sent.location());
        }
        return sent.millis();
    }
}
