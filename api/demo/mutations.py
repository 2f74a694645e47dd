"""The documents that the demonstration sends, as a user would write them."""

USE_SITE = """
mutation UseSite($input: SiteUseBeginInput!) {
  siteUseBegin(input: $input) {
    ... on SiteUseBeginSuccess { site }
    ... on UserError { code message }
  }
}
"""

RECORD = """
mutation Record($input: AssessmentRecordInput!) {
  assessmentRecord(input: $input) {
    ... on AssessmentRecordSuccess { assessment { id } }
    ... on UserError { code message }
  }
}
"""

DECIDE = """
mutation Decide($input: AssessmentDecideInput!) {
  assessmentDecide(input: $input) {
    ... on AssessmentDecideSuccess { assessment { id } }
    ... on UserError { code message }
  }
}
"""

ISSUE = """
mutation Issue($input: CertificateIssueInput!) {
  certificateIssue(input: $input) {
    ... on CertificateIssueSuccess { certificate { registrationNumber certificateNumber holderName token qrText } }
    ... on UserError { code message }
  }
}
"""

REVOKE = """
mutation Revoke($input: CertificateRevokeInput!) {
  certificateRevoke(input: $input) {
    ... on CertificateRevokeSuccess { certificate { registrationNumber status } }
    ... on UserError { code message }
  }
}
"""
