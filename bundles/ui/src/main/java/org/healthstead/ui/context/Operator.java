// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.context;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Who runs this server, as they say themselves. Made anew when the settings change. */
@Component(service = Operator.class, configurationPid = UiSettings.PID)
@Designate(ocd = UiSettings.class)
public final class Operator {

    private static final int LONGEST = 500;

    private final String name;
    private final String contact;

    @Activate
    public Operator(UiSettings settings) {
        this(settings.operator_name(), settings.operator_contact());
    }

    public Operator(String name, String contact) {
        this.name = checked("operator.name", name);
        this.contact = checked("operator.contact", contact);
    }

    /** Empty when they have not said it. */
    public String name() {
        return name;
    }

    /** How to reach them, in their own words; empty when they have not said it. */
    public String contact() {
        return contact;
    }

    private static String checked(String setting, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    setting + " has " + value.length() + " characters, wanted at most " + LONGEST);
        }
        return value.strip();
    }
}
