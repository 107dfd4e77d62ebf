// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * A blood pressure as one value, systolic before diastolic, even when one of the two is missing. The codes are those of
 * FHIR R4's profile of it: https://hl7.org/fhir/R4/bp.html.
 *
 * @param systolic if it was measured
 * @param diastolic if it was measured
 */
record BloodPressure(Optional<Quantity> systolic, Optional<Quantity> diastolic) {

    private static final String PANEL = "85354-9";
    private static final String SYSTOLIC = "8480-6";
    private static final String DIASTOLIC = "8462-4";
    private static final String MISSING = "–";

    /**
     * Empty when it is none, when the two have different units, and when there are several of one of them: nothing says
     * which belong together.
     */
    static Optional<BloodPressure> of(JsonObject body, List<JsonObject> components) {
        List<Quantity> systolic = measured(components, SYSTOLIC);
        List<Quantity> diastolic = measured(components, DIASTOLIC);
        if (systolic.size() > 1 || diastolic.size() > 1 || systolic.isEmpty() && diastolic.isEmpty()) {
            return Optional.empty();
        }
        boolean isPair = components.stream().filter(BloodPressure::isPart).count() > 1
                || CodedText.of(body.member("code")).hasCode(PANEL);
        BloodPressure pressure = new BloodPressure(
                systolic.stream().findFirst(), diastolic.stream().findFirst());
        return isPair && pressure.hasOneUnit() ? Optional.of(pressure) : Optional.empty();
    }

    private static List<Quantity> measured(List<JsonObject> components, String code) {
        return components.stream()
                .filter(component -> CodedText.of(component.member("code")).hasCode(code))
                .flatMap(component -> Amounts.of(component.member("valueQuantity")).stream())
                .toList();
    }

    private boolean hasOneUnit() {
        return systolic.isEmpty() || diastolic.isEmpty() || Units.same(systolic.get(), diastolic.get());
    }

    /** True for a component whose number the pair shows. */
    static boolean shows(JsonObject component) {
        return isPart(component)
                && Amounts.of(component.member("valueQuantity")).isPresent();
    }

    private static boolean isPart(JsonObject component) {
        CodedText code = CodedText.of(component.member("code"));
        return code.hasCode(SYSTOLIC) || code.hasCode(DIASTOLIC);
    }

    Shown shown() {
        String text = systolic.map(Quantity::shownValue).orElse(MISSING) + "/"
                + diastolic.map(Quantity::shownValue).orElse(MISSING);
        Optional<String> unit = systolic.flatMap(Quantity::shownUnit).or(() -> diastolic.flatMap(Quantity::shownUnit));
        return Shown.value(Optional.of(Wording.amount(text, "")), unit);
    }
}
