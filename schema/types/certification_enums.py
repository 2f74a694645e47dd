"""The closed sets of the certification registers, as GraphQL enums. Their values are described in the catalogue."""

import strawberry

from models.rules.appeals import AppealStatus, AppealVerdict
from models.rules.applications import ApplicationAct, ApplicationPurpose, ApplicationStatus
from models.rules.blanks import BlankFate, BlankFault, BlankRequestAct, BlankRequestStatus, BlankStatus
from models.rules.certificates import CertificateFault
from models.rules.complaints import ComplaintStatus, ComplaintVerdict
from models.rules.construction import ConstructionState
from models.rules.funded_packages import FundedPackageAct, FundedPackageStatus, MonitoringPhase
from models.rules.standing import CertificateStanding

for _enum, _name in (
    (AppealStatus, "AppealStatus"),
    (AppealVerdict, "AppealVerdict"),
    (ApplicationAct, "ApplicationAct"),
    (ApplicationPurpose, "ApplicationPurpose"),
    (ApplicationStatus, "ApplicationStatus"),
    (BlankFate, "BlankFate"),
    (BlankFault, "BlankFault"),
    (BlankRequestAct, "BlankRequestAct"),
    (BlankRequestStatus, "BlankRequestStatus"),
    (BlankStatus, "BlankStatus"),
    (CertificateFault, "CertificateFault"),
    (CertificateStanding, "CertificateStanding"),
    (ComplaintStatus, "ComplaintStatus"),
    (ComplaintVerdict, "ComplaintVerdict"),
    (ConstructionState, "ConstructionState"),
    (FundedPackageAct, "FundedPackageAct"),
    (FundedPackageStatus, "FundedPackageStatus"),
    (MonitoringPhase, "MonitoringPhase"),
):
    strawberry.enum(_enum, name=_name)

__all__ = [
    "AppealStatus",
    "AppealVerdict",
    "ApplicationAct",
    "ApplicationPurpose",
    "ApplicationStatus",
    "BlankFate",
    "BlankFault",
    "BlankRequestAct",
    "BlankRequestStatus",
    "BlankStatus",
    "CertificateFault",
    "CertificateStanding",
    "ComplaintStatus",
    "ComplaintVerdict",
    "ConstructionState",
    "FundedPackageAct",
    "FundedPackageStatus",
    "MonitoringPhase",
]
