// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.Set;

/** Resource types that other releases of FHIR have and R4 has not (resource lists at hl7.org/fhir of each release). */
final class OtherReleaseTypes {

    private static final Set<String> EARLIER = Set.of(
            "BodySite",
            "Conformance",
            "DataElement",
            "DeviceComponent",
            "DeviceUseRequest",
            "DiagnosticOrder",
            "EligibilityRequest",
            "EligibilityResponse",
            "ExpansionProfile",
            "ImagingManifest",
            "ImagingObjectSelection",
            "MedicationOrder",
            "Order",
            "OrderResponse",
            "ProcedureRequest",
            "ProcessRequest",
            "ProcessResponse",
            "ReferralRequest",
            "Sequence",
            "ServiceDefinition");
    private static final Set<String> LATER = Set.of(
            "ActorDefinition",
            "AdministrableProductDefinition",
            "ArtifactAssessment",
            "BiologicallyDerivedProductDispense",
            "Citation",
            "ClinicalUseDefinition",
            "ConditionDefinition",
            "DeviceAssociation",
            "DeviceDispense",
            "DeviceUsage",
            "EncounterHistory",
            "EvidenceReport",
            "FormularyItem",
            "GenomicStudy",
            "ImagingSelection",
            "Ingredient",
            "InventoryItem",
            "InventoryReport",
            "ManufacturedItemDefinition",
            "MedicinalProductDefinition",
            "NutritionIntake",
            "NutritionProduct",
            "PackagedProductDefinition",
            "Permission",
            "RegulatedAuthorization",
            "RequestOrchestration",
            "Requirements",
            "SubscriptionStatus",
            "SubscriptionTopic",
            "SubstanceDefinition",
            "TestPlan",
            "Transport");

    private OtherReleaseTypes() {}

    /** Which release has this type; empty when none is known to. */
    static String of(String type) {
        if (EARLIER.contains(type)) {
            return "FHIR DSTU2 or STU3";
        }
        return LATER.contains(type) ? "FHIR R4B or R5" : "";
    }
}
