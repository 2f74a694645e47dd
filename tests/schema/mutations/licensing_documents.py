"""The mutations of licensing and watching as documents: each asks for the thing as it is after the act."""

APPLICATION = (
    "licenceApplication { number stage ageDays lsp { licenceNumber } candidate { code lsp { licenceNumber } } }"
)
CHANGE = "scopeChange { number status verifier effectiveFrom items { action } }"
SURVEILLANCE = """surveillance {
  number status plannedOn visitedOn recommendation reportReference year
  lsp { licenceNumber } lead { certificateNumber } findings { position clause grade dueOn closedOn isOverdue }
}"""
LSP = "lsp { licenceNumber licence { state status endedOn freezes { fromDate toDate } } }"
LETTER = "recommendation { number decision sector withdrawnOn raisesReview body { code } candidate { code } }"
PERSON = "licensingAssessor { certificateNumber name grade validUntil assignmentsOpen }"

SHOWN = {
    "licenceApplicationAdvance": APPLICATION,
    "licenceApplicationAssignTeam": APPLICATION,
    "licenceApplicationFile": APPLICATION,
    "licenceApplicationReject": APPLICATION,
    "licenceApplicationReport": APPLICATION,
    "licenceDocumentFile": "licenceApplication { documents { kind sha256 filedBy filedAt } missingDocuments }",
    "licenceFreeze": LSP,
    "licenceGrant": APPLICATION,
    "licenceLift": LSP,
    "licenceRevoke": LSP,
    "licenceWithdraw": LSP,
    "licensingAssessorRegister": PERSON,
    "licensingInterestRecord": PERSON,
    "lspCandidateRegister": "candidate { code name type sector province { code } lsp { licenceNumber } }",
    "partnerBodyRegister": "partnerBody { code nameIndonesian nameEnglish sectors }",
    "recommendationRecord": LETTER,
    "recommendationWithdraw": LETTER,
    "scopeChangeAssignVerifier": CHANGE,
    "scopeChangeDecide": CHANGE,
    "scopeChangeFile": CHANGE,
    "scopeChangeSubmit": CHANGE,
    "scopeChangeTakeEffect": CHANGE,
    "scopeChangeVerify": CHANGE,
    "surveillanceClose": SURVEILLANCE,
    "surveillanceConduct": SURVEILLANCE,
    "surveillanceFindingClose": SURVEILLANCE,
    "surveillanceNotify": SURVEILLANCE,
    "surveillancePlan": SURVEILLANCE,
    "surveillanceRecord": SURVEILLANCE,
}
"""What the success of each mutation is asked for."""


def document(name: str) -> str:
    """The document of a mutation."""
    kind = name[0].upper() + name[1:]
    return f"""mutation ($input: {kind}Input!) {{
      {name}(input: $input) {{
        __typename
        ... on {kind}Success {{ {SHOWN[name]} }}
        ... on UserError {{ code message }}
      }}
    }}"""
