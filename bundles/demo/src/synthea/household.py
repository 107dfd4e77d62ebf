#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the demonstration's family out of four lives that Synthea generated: see README.md beside this file.

Usage: household.py OUTDIR NAME=BUNDLE.json ...   where NAME is one of the keys of FAMILY
"""
import base64
import gzip
import json
import re
import sys

FAMILY_NAME = "Marlow"
FAMILY = {
    "helen": ("Helen", "female", "1983-10-18"),
    "daniel": ("Daniel", "male", "1980-05-28"),
    "clara": ("Clara", "female", "2010-02-20"),
    "walter": ("Walter", "male", "1953-01-02"),
}
ADDRESS = {"use": "home", "line": ["12 Orchard Lane"], "city": "Concord", "state": "MA", "postalCode": "01742",
           "country": "US"}
# Bills say nothing about health and are half of the bytes; one Provenance names every entry once more.
LEFT_OUT = {"Claim", "ExplanationOfBenefit", "Provenance"}
KEPT_EXTENSIONS = ("us-core-birthsex",)
# Synthea ends each made-up name with a number: Abe604. No medical term has this form.
NUMBERED = re.compile(r"\b(\w*[^\W\d_]{2})\d{1,3}\b")
DESCENT = re.compile(r"( is a \d+ \S+) (?:non-?)?hispanic .*?\b((?:fe)?male)\b")


# SNOMED CT's full names say of what kind a thing is; a text for people does not.
KIND = re.compile(r" \((?:disorder|finding|procedure|substance|organism|situation|morphologic abnormality|regime/therapy|"
                  r"person|physical object|observable entity|event|environment|medicinal product|product)\)$")


def plain(text):
    text = NUMBERED.sub(lambda m: m.group(1) if m.group(1)[0].isupper() else m.group(0), text)
    # The four lives were drawn one by one: what their notes say of descent does not make one family.
    return DESCENT.sub(r"\1 \2", text)


def renamer(patient, given):
    names = [n for name in patient["name"] for n in name.get("given", []) + [name["family"]]]
    first = set(n for name in patient["name"] for n in name.get("given", []))
    token = "(?:" + "|".join(sorted(map(re.escape, set(names)), key=len, reverse=True)) + ")"
    whole = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss)\.? )?" + token + r"(?: " + token + r")+")
    one = re.compile(token)

    def rename(text):
        text = whole.sub(given + " " + FAMILY_NAME, text)
        text = one.sub(lambda m: given if m.group(0) in first else FAMILY_NAME, text)
        return plain(text)

    return rename


def walk(node, change):
    if isinstance(node, dict):
        if "contentType" in node and "data" in node:
            text = base64.b64decode(node["data"]).decode("utf-8")
            node["data"] = base64.b64encode(change(text).encode("utf-8")).decode("ascii")
        return {key: value if key == "data" else KIND.sub("", walk(value, change)) if key == "text"
                and isinstance(value, str) else walk(value, change) for key, value in node.items()}
    if isinstance(node, list):
        return [walk(value, change) for value in node]
    if isinstance(node, str):
        return change(node)
    if isinstance(node, float):
        return round(node, 2)
    return node


def person(patient, given, gender):
    patient["name"] = [{"use": "official", "family": FAMILY_NAME, "given": [given]}]
    patient["address"] = [ADDRESS]
    patient["extension"] = [e for e in patient.get("extension", []) if e["url"].endswith(KEPT_EXTENSIONS)]
    patient["identifier"] = [i for i in patient["identifier"] if "type" not in i]
    for gone in ("text", "telecom", "multipleBirthBoolean", "multipleBirthInteger", "communication"):
        patient.pop(gone, None)
    assert patient["gender"] == gender


def is_left_out(resource):
    # A report that is nothing but a text is the same note again: the DocumentReference has it.
    is_note = resource["resourceType"] == "DiagnosticReport" and "presentedForm" in resource and "result" not in resource
    return is_note or resource["resourceType"] in LEFT_OUT


def household(given, gender, born, bundle):
    patient = next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient")
    assert patient["birthDate"] == born and "deceasedDateTime" not in patient
    rename = renamer(patient, given)
    entries = [e for e in bundle["entry"] if not is_left_out(e["resource"])]
    bundle["entry"] = walk(entries, rename)
    person(next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient"), given, gender)
    return bundle


def main(out, *wanted):
    for name, path in (each.split("=", 1) for each in wanted):
        given, gender, born = FAMILY[name]
        with open(path, encoding="utf-8") as file:
            bundle = household(given, gender, born, json.load(file))
        text = json.dumps(bundle, ensure_ascii=False, separators=(",", ":"))
        with open(f"{out}/{name}.json.gz", "wb") as file:
            file.write(gzip.compress(text.encode("utf-8"), 9, mtime=0))
        print(name, len(bundle["entry"]), "entries", len(text) // 1024, "KiB")


main(*sys.argv[1:])
