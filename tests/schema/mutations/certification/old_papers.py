"""Certificates from before the register, as LSPs bring them in."""

from tests.register import LSP

IMPORT = """
mutation ($input: CertificatesImportInput!) {
  certificatesImport(input: $input) {
    ... on CertificatesImportSuccess { registrationNumbers }
    ... on UserError { code }
  }
}
"""
REPLACE = """
mutation ($input: ImportedCertificateReplaceInput!) {
  importedCertificateReplace(input: $input) {
    ... on ImportedCertificateReplaceSuccess { certificate { registrationNumber } }
    ... on UserError { code }
  }
}
"""
REVOKE = """
mutation ($input: ImportedCertificateRevokeInput!) {
  importedCertificateRevoke(input: $input) {
    ... on ImportedCertificateRevokeSuccess { certificate { revokedOn } }
    ... on UserError { code }
  }
}
"""
PAPER = {
    "licenceNumber": LSP,
    "registrationNumber": "TIK 9001.00017 2019",
    "certificateNumber": "62090 2513 3 0000017 2019",
    "holderName": "Siti Nuraini",
    "title": "Pemrogram Web Muda",
    "issuedOn": "2019-09-06",
    "validUntil": "2022-09-06",
}
CANONICAL = "TIK.9001.00017.2019"
