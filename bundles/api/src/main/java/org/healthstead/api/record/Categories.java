// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.healthstead.api.json.JsonObject;

/** Which group an entry belongs to, and which right opens it. */
final class Categories {

    private static final String OBSERVATION = "Observation";
    private static final Set<Category> OF_OBSERVATIONS = Set.of(Category.RESULT, Category.VITAL_SIGN, Category.SOCIAL);
    private static final String REPORT = "DiagnosticReport";
    private static final Set<Category> OF_REPORTS = Set.of(Category.RESULT, Category.DOCUMENT);

    private static final Map<String, Category> BY_TYPE = Map.ofEntries(
            entry("Specimen", Category.RESULT),
            entry("ImagingStudy", Category.RESULT),
            entry("Media", Category.DOCUMENT),
            entry("MolecularSequence", Category.RESULT),
            entry("Condition", Category.CONDITION),
            entry("ClinicalImpression", Category.CONDITION),
            entry("RiskAssessment", Category.CONDITION),
            entry("DetectedIssue", Category.CONDITION),
            entry("Flag", Category.CONDITION),
            entry("AdverseEvent", Category.CONDITION),
            entry("AllergyIntolerance", Category.ALLERGY),
            entry("Medication", Category.MEDICATION),
            entry("MedicationRequest", Category.MEDICATION),
            entry("MedicationStatement", Category.MEDICATION),
            entry("MedicationDispense", Category.MEDICATION),
            entry("MedicationAdministration", Category.MEDICATION),
            entry("MedicationKnowledge", Category.DEFINITION),
            entry("Immunization", Category.IMMUNIZATION),
            entry("ImmunizationEvaluation", Category.IMMUNIZATION),
            entry("ImmunizationRecommendation", Category.IMMUNIZATION),
            entry("Encounter", Category.VISIT),
            entry("EpisodeOfCare", Category.VISIT),
            entry("Appointment", Category.VISIT),
            entry("AppointmentResponse", Category.VISIT),
            entry("Procedure", Category.PROCEDURE),
            entry("DocumentReference", Category.DOCUMENT),
            entry("DocumentManifest", Category.DOCUMENT),
            entry("Composition", Category.DOCUMENT),
            entry("Binary", Category.DOCUMENT),
            entry("Communication", Category.DOCUMENT),
            entry("QuestionnaireResponse", Category.DOCUMENT),
            entry("Consent", Category.DOCUMENT),
            entry("CarePlan", Category.PLAN),
            entry("CareTeam", Category.PEOPLE),
            entry("Goal", Category.PLAN),
            entry("ServiceRequest", Category.PLAN),
            entry("NutritionOrder", Category.PLAN),
            entry("VisionPrescription", Category.PLAN),
            entry("DeviceRequest", Category.PLAN),
            entry("RequestGroup", Category.PLAN),
            entry("Task", Category.PLAN),
            entry("FamilyMemberHistory", Category.FAMILY),
            entry("Device", Category.DEVICE),
            entry("DeviceUseStatement", Category.DEVICE),
            entry("DeviceMetric", Category.DEVICE),
            entry("SupplyDelivery", Category.DEVICE),
            entry("SupplyRequest", Category.DEVICE),
            entry("Patient", Category.PEOPLE),
            entry("Person", Category.PEOPLE),
            entry("RelatedPerson", Category.PEOPLE),
            entry("Practitioner", Category.PEOPLE),
            entry("PractitionerRole", Category.PEOPLE),
            entry("Organization", Category.PEOPLE),
            entry("OrganizationAffiliation", Category.PEOPLE),
            entry("Location", Category.PEOPLE),
            entry("HealthcareService", Category.PEOPLE),
            entry("Group", Category.PEOPLE),
            entry("Coverage", Category.COVERAGE),
            entry("InsurancePlan", Category.COVERAGE),
            entry("CoverageEligibilityRequest", Category.COVERAGE),
            entry("CoverageEligibilityResponse", Category.COVERAGE),
            entry("EnrollmentRequest", Category.COVERAGE),
            entry("EnrollmentResponse", Category.COVERAGE),
            entry("Claim", Category.BILLING),
            entry("ClaimResponse", Category.BILLING),
            entry("ExplanationOfBenefit", Category.BILLING),
            entry("Account", Category.BILLING),
            entry("ChargeItem", Category.BILLING),
            entry("Invoice", Category.BILLING),
            entry("PaymentNotice", Category.BILLING),
            entry("PaymentReconciliation", Category.BILLING),
            entry("Provenance", Category.TRACE),
            entry("AuditEvent", Category.TRACE),
            entry("OperationOutcome", Category.TRACE),
            entry("MessageHeader", Category.TRACE),
            entry("Linkage", Category.TRACE),
            entry("VerificationResult", Category.TRACE));

    private Categories() {}

    static Category of(String type, JsonObject body) {
        return switch (type) {
            case OBSERVATION -> ofObservation(body);
            case REPORT -> ReportedNotes.isNote(body) ? Category.DOCUMENT : Category.RESULT;
            default -> ofOther(type);
        };
    }

    static Set<Category> ofType(String type) {
        return switch (type) {
            case OBSERVATION -> OF_OBSERVATIONS;
            case REPORT -> OF_REPORTS;
            default -> Set.of(ofOther(type));
        };
    }

    private static Category ofOther(String type) {
        Category category = BY_TYPE.get(type);
        if (category != null) {
            return category;
        }
        return isDefinition(type) ? Category.DEFINITION : Category.OTHER;
    }

    static AccessCategory accessOf(Category category) {
        return switch (category) {
            case MEDICATION -> AccessCategory.MEDICATIONS;
            case RESULT -> AccessCategory.RESULTS;
            case VITAL_SIGN -> AccessCategory.VITAL_SIGNS;
            case IMMUNIZATION -> AccessCategory.IMMUNIZATIONS;
            case DOCUMENT -> AccessCategory.DOCUMENTS;
            case VISIT -> AccessCategory.VISITS;
            case BILLING, COVERAGE -> AccessCategory.BILLING;
            default -> AccessCategory.GENERAL;
        };
    }

    private static Category ofObservation(JsonObject body) {
        for (JsonObject category : body.array("category").objects()) {
            CodedText concept = CodedText.of(category);
            if (concept.hasCode("vital-signs")) {
                return Category.VITAL_SIGN;
            }
            if (concept.hasCode("social-history") || concept.hasCode("survey")) {
                return Category.SOCIAL;
            }
        }
        return Category.RESULT;
    }

    private static boolean isDefinition(String type) {
        return type.endsWith("Definition")
                || type.endsWith("Specification")
                || type.startsWith("MedicinalProduct")
                || type.startsWith("Substance")
                || switch (type) {
                    case "CapabilityStatement",
                            "CodeSystem",
                            "ConceptMap",
                            "ValueSet",
                            "StructureMap",
                            "ImplementationGuide",
                            "Library",
                            "Measure",
                            "NamingSystem",
                            "Questionnaire",
                            "SearchParameter",
                            "TerminologyCapabilities",
                            "TestScript",
                            "TestReport",
                            "ExampleScenario",
                            "Evidence",
                            "EvidenceVariable" -> true;
                    default -> false;
                };
    }
}
