-- SPDX-License-Identifier: Apache-2.0
-- The numbers that hospitals and offices gave to each person, sealed: what the identifiers of the Patients in the record
-- say, so that a clinic finds somebody by a number without opening thousands of Patients. It may be emptied at any time.
-- The counter says up to which change the rows are right.
CREATE TABLE PATIENT_NUMBERS (
  PERSON INTEGER NOT NULL CONSTRAINT PK_PATIENT_NUMBERS PRIMARY KEY,
  NUMBERS VARCHAR(8000) FOR BIT DATA NOT NULL
);
INSERT INTO COUNTER (NAME, LAST_NUMBER) VALUES ('numbers', 0);
