"""The names under which issuing remembers idempotency keys."""

ISSUE = "certificateIssue"
REPLACE = "certificateReplace"
OPERATIONS = (ISSUE, REPLACE)
