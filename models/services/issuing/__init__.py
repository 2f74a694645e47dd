"""Issuing of certificates: the plan is in `issue`."""

from models.services.issuing.issue import issue_certificate, issue_certificates, replace_certificate
from models.services.issuing.recover import Recovered, recover_intents
from models.services.issuing.requests import IssueCertificate, IssuedCertificate, ReplaceCertificate
from models.services.issuing.steps import IssuingStep, OnStep

__all__ = [
    "IssueCertificate",
    "IssuedCertificate",
    "IssuingStep",
    "OnStep",
    "Recovered",
    "ReplaceCertificate",
    "issue_certificate",
    "issue_certificates",
    "recover_intents",
    "replace_certificate",
]
