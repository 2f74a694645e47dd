"""What the small demonstration answers, and where each number comes from, so that a person can check it by hand.

Days are counted back from 22 November 2026, the last day of the history; it is asked on the 23rd. The cast stands in
`api/demo/words/cast.csv`, its days in `api/demo/cast/`, what becomes of it in `api/demo/registers/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """Some places of an answer with what stands there; `nodes.#` is how many there are."""

    told: Mapping[str, object]
    why: str


_TECHNOLOGY = "BNSP-LSP-7001-ID"
_ICT = ("SKM-001243", "SKM-001250", "SKM-001259", "SKM-001263", "SKM-001264", "SKM-001267")

EXPECTED: Mapping[str, Expected] = {
    "E1": Expected(
        {
            "certificateVerify.verdict": "VALID",
            "certificateVerify.signatureValid": True,
            "certificateVerify.certificate.certificateNumber": "62010 2513 0 0000046 2026",
            "certificateVerify.certificate.lspLicenceNumber": _TECHNOLOGY,
            "certificateVerify.certificate.issuedAt": "2026-08-19T05:00:00+00:00",
            "certificateVerify.certificate.validBefore": "2029-08-19T17:00:00+00:00",
        },
        "Assessed 100 days ago, issued 5 days later at noon, valid for 3 years. 25 + 20 came before: the 46th.",
    ),
    "E2": Expected(
        {
            "certificateVerifyPrinted.verdict": "TRUST_UNAVAILABLE",
            "certificateVerifyPrinted.signatureValid": False,
            "certificateVerifyPrinted.unsigned.registrationNumber": "TIK.5001.00017.2019",
            "certificateVerifyPrinted.unsigned.title": "Pemrogram Web Muda",
            "certificateVerifyPrinted.unsigned.validUntil": "2022-09-06",
        },
        "The oldest LSP brought in one paper of 6 September 2019, valid for 3 years and never signed.",
    ),
    "E3": Expected(
        {
            "certificatesNumbered.count": 2,
            "certificatesNumbered.matches.0.verdict": "UNSIGNED",
            "certificatesNumbered.matches.0.year": 2019,
            "certificatesNumbered.matches.1.verdict": "UNSIGNED",
        },
        "The two oldest LSPs brought in a paper each, and both had printed the same number.",
    ),
    "E4": Expected(
        {
            "certificateVerify.certificate.standing": {
                "verdictAt": "VALID",
                "licenceStateAt": "IN_FORCE",
                "schemeInScopeAt": True,
            }
        },
        "Asked about the day on which it was issued.",
    ),
    "E5": Expected(
        {
            "certificateVerifyPrinted.certificate.schemeVersion.units.#": 7,
            "certificateVerifyPrinted.certificate.schemeVersion.units.0.code": "J.620100.001.01",
            "certificateVerifyPrinted.certificate.schemeVersion.units.6.code": "J.620100.007.01",
        },
        "A proficiency has no level, so its units are the rows of units.csv up to level 4: seven.",
    ),
    "E6": Expected(
        {
            "certificatesVerify.0.verification.verdict": "VALID",
            "certificatesVerify.1.verification.verdict": "VALID",
            "certificatesVerify.2.error.code": "NOT_FOUND",
        },
        "The same certificate by its code and by its paper; then its number with somebody else's name.",
    ),
    "E7": Expected(
        {
            "lsps.nodes.#": 1,
            "lsps.nodes.0.licenceNumber": _TECHNOLOGY,
            "lsps.nodes.0.type": "P3",
            "lsps.nodes.0.licence.validUntil": "2027-05-01",
        },
        "Of the small population nobody is in Jawa Barat. Licensed 1,300 days ago, on 2 May 2023, for 4 years.",
    ),
    "E8": Expected(
        {
            "lsp.licences": [{"state": "IN_FORCE", "validUntil": "2027-05-01"}],
            "lsp.scope.#": 5,
            "lsp.scope.0.schemeVersion.scheme.code": _ICT[0],
            "lsp.scope.4.schemeVersion.scheme.code": _ICT[4],
            "lsp.scope.4.fromDate": "2026-05-19",
        },
        "Four schemes came with the licence; a scope change added a fifth, approved 187 days ago.",
    ),
    "L1": Expected(
        {
            "lspStanding.lsp.licence.daysToExpiry": 159,
            "lspStanding.surveillanceDue": "2027-08-24",
            "lspStanding.openFindings.#": 2,
            "lspStanding.openFindings.0.grade": "MAJOR",
            "lspStanding.openFindings.0.isOverdue": True,
            "lspStanding.openFindings.1.isOverdue": False,
        },
        "23 November 2026 to 1 May 2027 is 159 days. Visited 90 days ago, so due a year later. Of three findings one "
        "is closed, one was due 30 days ago, one is due in 20.",
    ),
    "L2": Expected(
        {
            "lsp.scope.#": 5,
            "scopeChanges.nodes.#": 1,
            "scopeChanges.nodes.0.status": "SCHEME_VERIFICATION",
            "scopeChanges.nodes.0.items.0.action": "ADD",
            "scopeChanges.nodes.0.items.0.schemeVersion.scheme.code": _ICT[5],
            "scopeChanges.nodes.0.items.1.action": "REDUCE",
            "scopeChanges.nodes.0.items.1.schemeVersion.scheme.code": _ICT[2],
            "scopeChanges.nodes.0.items.2.action": "ADJUST",
            "scopeChanges.nodes.0.items.2.newSchemeVersion.version": 2,
        },
        "The second application asks for all three actions: the next scheme, the third, and the first in version 2.",
    ),
    "L3": Expected(
        {
            "expiringAssessors.nodes.#": 1,
            "expiringAssessors.nodes.0.assessor.met": "MET.000.960004 2024",
            "expiringAssessors.nodes.0.assessor.validUntil": "2027-01-06",
            "expiringAssessors.nodes.0.soleSchemes": [{"code": _ICT[3]}],
        },
        "The fourth assessor's certificate ends 45 days after the history, and only he or she has the fourth scheme. "
        "The second's ends in 100 days.",
    ),
    "L4": Expected(
        {
            "assessmentOutcomes.#": 6,
            "assessmentOutcomes.0": {
                "month": "2026-05-01",
                "schemeVersion": {"scheme": {"code": _ICT[0]}, "version": 1},
                "k": 25,
                "bk": 0,
                "rate": 1.0,
            },
            "assessmentOutcomes.3.k": 19,
            "assessmentOutcomes.3.bk": 1,
            "assessmentOutcomes.5.k": 8,
            "assessmentOutcomes.5.bk": 1,
        },
        "Sessions of 25, 20, 20, 20, 20 and 9 persons. One was not yet competent in the fourth. Two were not in the "
        "last, and one of them won the appeal.",
    ),
    "L5": Expected(
        {
            "assessmentsAwaitingCertificate.nodes.#": 5,
            "assessmentsAwaitingCertificate.nodes.0.blankRequest.status": "RECEIVED",
            "assessmentsAwaitingCertificate.nodes.4.assessment.decidedAt": "2026-11-11T02:00:00+00:00",
        },
        "Of seven competent in the session of 30 days ago three have certificates: 4 wait, and the one who won the "
        "appeal 11 days ago.",
    ),
    "L6": Expected(
        {
            "blankRequests.nodes.#": 1,
            "blankRequests.nodes.0.listed": {"competent": 8, "notYetCompetent": 1},
            "blankRequests.nodes.0.ledger": {
                "requested": 7,
                "approved": 7,
                "used": 4,
                "spoiled": 1,
                "lost": 1,
                "left": 1,
            },
        },
        "7 = 3 used as requested + 1 used for somebody else + 1 spoiled + 1 lost + 1 left. The eighth competent is the "
        "one who won the appeal later.",
    ),
    "L7": Expected(
        {
            "certificateIssue.certificate.certificateNumber": "62010 2514 5 0000108 2026",
            "certificateIssue.certificate.registrationNumber": "TIK.7001.00108.2026",
        },
        "Certified before were 25 + 20 + 20 + 19 + 20 persons, and 3 of the last session: 107. This is the 108th.",
    ),
    "L8": Expected(
        {
            "candidateSheetImport.rows": 4,
            "candidateSheetImport.accepted": 3,
            "candidateSheetImport.added": 0,
            "candidateSheetImport.rejectedRows": 1,
            "candidateSheetImport.rejected.0.row": 5,
            "candidateSheetImport.rejected.0.field": "K/BK",
            "candidateSheetImport.rejected.0.code": "RESULT_NOT_UNDERSTOOD",
        },
        "The sheet that was handed in 12 days ago, once more and as a dry run: its three good rows are there already, "
        "and its fourth, in row 5 below the headings, says LULUS instead of K or BK.",
    ),
    "L9": Expected(
        {
            "fundedPackages.nodes.#": 4,
            "fundedPackages.nodes.0.status": "REPORTED",
            "fundedPackages.nodes.0.deviation": {"candidates": -11, "assessors": 0},
            "fundedPackages.nodes.1.status": "RUNNING",
            "fundedPackages.nodes.1.deviation": {"candidates": -20, "assessors": -1},
            "fundedPackages.nodes.2.status": "AWARDED",
            "fundedPackages.nodes.3.status": "REJECTED",
        },
        "Nine persons by two assessors are 11 fewer than twenty. The second has its one assessor and nobody yet.",
    ),
    "B1": Expected(
        {
            "endingLicences.nodes.#": 3,
            "endingLicences.nodes.2.lsp.licenceNumber": "BNSP-LSP-7005-ID",
            "endingLicences.nodes.2.daysToExpiry": 99,
        },
        "7005 ends 100 days after the history. 7001 ends in 159 days and has asked for its renewal. Two are drawn.",
    ),
    "B2": Expected(
        {
            "overdueSurveillances.nodes.#": 15,
            "overdueSurveillances.nodes.12.lsp.licenceNumber": "BNSP-LSP-7004-ID",
            "overdueSurveillances.nodes.12.overdueDays": 336,
            "overdueSurveillances.nodes.13.overdueDays": 136,
            "overdueSurveillances.nodes.14.lsp.licenceNumber": "BNSP-LSP-7005-ID",
            "overdueSurveillances.nodes.14.lastSurveillanceOn": "2025-10-18",
            "overdueSurveillances.nodes.14.overdueDays": 36,
        },
        "All twelve of the population (three were visited in 2021), 7004 and 7003 licensed 700 and 500 days ago and "
        "never visited, and 7005 visited 400 days ago.",
    ),
    "B3": Expected(
        {
            "licenceApplications.nodes.#": 20,
            "licenceApplications.nodes.11.stage": "FIELD_ASSESSMENT",
            "licenceApplications.nodes.11.ageDays": 21,
            "licenceApplications.nodes.19.stage": "DRAFT",
            "licenceApplications.nodes.19.ageDays": 4,
        },
        "Eight first licences of the cast and one renewal that were granted, ten candidates in every stage, and the "
        "renewal of 7001. The ages are those of pipeline.py and a day more.",
    ),
    "B4": Expected(
        {
            "scopeChanges.nodes.#": 2,
            "scopeChanges.nodes.0.lsp.licenceNumber": _TECHNOLOGY,
            "scopeChanges.nodes.0.ageDays": 13,
            "scopeChanges.nodes.1.ageDays": 6,
            "scopeChangeVerifiers": [
                {"verifier": "demo:verifikator-1", "openCount": 1},
                {"verifier": "demo:verifikator-2", "openCount": 1},
            ],
        },
        "Assigned 12 and 5 days before the end of the history, to one verifier each.",
    ),
    "B5": Expected(
        {
            "lspsLicensed.total.total": 3,
            "lspsLicensed.total.printed.total": 178,
            "lspsLicensed.total.difference.total": 175,
            "lspsLicensed.printedClaim": 356,
        },
        "The small population licenses one each in January, March and December; the report prints 178 and says 356.",
    ),
    "B6": Expected(
        {
            "licenceApplications.nodes.#": 2,
            "licenceApplications.nodes.0.missingBodies": ["KOMINFO"],
            "licenceApplications.nodes.1.missingBodies": ["DEWAN_PERS", "KOMINFO"],
        },
        "Of two media candidates one has the letter of Dewan Pers, the other none.",
    ),
    "B7": Expected(
        {
            "licenceMeasures.nodes.#": 3,
            "licenceMeasures.nodes.0.lsp.licenceNumber": "BNSP-LSP-7006-ID",
            "licenceMeasures.nodes.0.action": "FROZEN",
            "licenceMeasures.nodes.0.fromDate": "2026-10-23",
            "licenceMeasures.nodes.1.action": "REVOKED",
            "licenceMeasures.nodes.1.fromDate": "2026-10-03",
            "licenceMeasures.nodes.2.action": "WITHDRAWN",
        },
        "7006 was frozen 30 days ago, 7007 revoked 50 and 7008 given back 70 days ago.",
    ),
    "B8": Expected(
        {
            "licensingAssessors.nodes.#": 12,
            "licensingAssessors.nodes.9.grade": "LEAD",
            "licensingAssessors.nodes.9.assignmentsOpen": 2,
        },
        "Of 4 leads, 6 assessors and 3 observers one lead directs 7001. The first lead has the surveillance of 7004 "
        "and one field assessment to do.",
    ),
    "C1": Expected(
        {
            "assessorsByProvince.provinces.#": 34,
            "assessorsByProvince.total": {"active": 336, "expired": 65, "suspended": 2, "revoked": 2},
            "assessorsByProvince.printedTotal": 51101,
            "assessorsByProvince.printedUnallocated": 802,
        },
        "389 of the population and 16 of the cast are 405. Of six who were measured two stay suspended, two revoked.",
    ),
    "C2": Expected(
        {
            "eligibleMasterAssessorCandidates.nodes.#": 1,
            "eligibleMasterAssessorCandidates.nodes.0.teaching": 3,
            "eligibleMasterAssessorCandidates.nodes.0.examining": 3,
        },
        "Of seven interns two were tested; one more has three and three.",
    ),
    "C3": Expected(
        {
            "recertificationFunnel.invited": 8,
            "recertificationFunnel.accepted": 7,
            "recertificationFunnel.assessed": 6,
            "recertificationFunnel.competent": 5,
            "recertificationFunnel.upgrading": 1,
        },
        "The small cohort; the full one is the report's: 41, 39, 37, 35 and 2.",
    ),
    "C4": Expected(
        {
            "unusualPassRates.nodes.#": 1,
            "unusualPassRates.nodes.0.assessor.registrationNumber": "MET.000.960001 2025",
            "unusualPassRates.nodes.0.n": 105,
            "unusualPassRates.nodes.0.competent": 104,
        },
        "25 + 20 + 20 + 20 + 20 = 105 persons by the first assessor, one of them not yet competent: 99.05 per cent.",
    ),
    "C5": Expected(
        {
            "repeatedAssessments.nodes.#": 1,
            "repeatedAssessments.nodes.0.daysBetween": 10,
            "crowdedDays.nodes.#": 1,
            "crowdedDays.nodes.0.day": "2026-05-06",
            "crowdedDays.nodes.0.assessed": 25,
        },
        "Who was not yet competent 60 days ago came again 50 days ago. 200 days ago 25 persons were assessed in a day.",
    ),
    "C6": Expected(
        {
            "fundedProgrammeRealisation.#": 2,
            "fundedProgrammeRealisation.0.lspType": "P1",
            "fundedProgrammeRealisation.0.awarded": 4,
            "fundedProgrammeRealisation.1.awarded": 3,
            "fundedProgrammeRealisation.1.run": 1,
            "fundedProgrammeRealisation.1.tested": 15,
            "fundedProgrammeRealisation.1.competent": 11,
        },
        "Seven packages for three LSPs, 3 + 2 + 2. The one that ran is a drawn session.",
    ),
    "C7": Expected(
        {
            "blankIrregularities.#": 1,
            "blankIrregularities.0.number": "95000004",
            "blankIrregularities.0.fault": "OUTSIDE_ITS_REQUEST",
        },
        "The fourth blank of the request went to somebody of another session.",
    ),
    "C8": Expected(
        {"certificatesExamined": 205, "certificateViolations": []},
        "All 205 were looked at, as many as the event record has issued. No act can break the rules of issuing.",
    ),
    "P1": Expected(
        {
            "constructionCertificates.nodes.#": 2,
            "constructionCertificates.nodes.0.registrationNumber": "F.7002.00001.2022",
            "constructionCertificates.nodes.0.construction.state": "RECORDED",
            "constructionCertificates.pageInfo.hasNextPage": True,
        },
        "A page of two; five were certified in each year since 2022, and LPJK has recorded all but the last five.",
    ),
    "P2": Expected(
        {
            "constructionRecord.certificate.registrationNumber": "F.7002.00001.2026",
            "constructionRecord.certificate.construction.state": "RECORDED",
        },
        "The first certificate of the last session was still waiting.",
    ),
    "P3": Expected(
        {
            "constructionExpiry": [
                {"level": 2, "province": {"code": "31"}, "total": 15, "expiring": 5, "share": 1 / 3},
                {"level": 3, "province": {"code": "31"}, "total": 10, "expiring": 0, "share": 0.0},
            ]
        },
        "Five persons a year from 2022 to 2026, at level 2 in even years and 3 in odd ones. Those of 2022 end in 2027.",
    ),
    "P4": Expected(
        {
            "lsps.nodes.#": 1,
            "lsps.nodes.0.licenceNumber": "BNSP-LSP-7003-ID",
            "recommendations.nodes.#": 3,
            "recommendations.nodes.1.body.code": "KOMINFO",
            "recommendations.nodes.1.decision": "WITHDRAWN",
            "recommendations.nodes.1.raisesReview": True,
        },
        "Both bodies recommended 7003, Kominfo withdrew 40 days ago; Dewan Pers recommended a candidate.",
    ),
    "P5": Expected(
        {
            "aseanWorkforce.#": 2,
            "aseanWorkforce.0": {"jobTitle": "ASEAN Food Production Job Title", "holders": 7, "assessors": 1},
            "aseanWorkforce.1": {"jobTitle": "ASEAN Travel Agency Job Title", "holders": 0, "assessors": 1},
        },
        "Seven of eight were competent in the one session of tourism; each of its two assessors has a job title.",
    ),
    "P6": Expected(
        {
            "unitSchemes.nodes.2.scheme.code": "SKM-001342",
            "unitSchemes.nodes.2.activeCertificates": 7,
        },
        "Seven of eight were competent in the one session of 7005; of them one has a replacement.",
    ),
    "M1": Expected(
        {
            "lspsByProvince.provinces.#": 34,
            "lspsByProvince.total": {"p1": 8, "p2": 1, "p3": 3, "total": 12},
            "lspsByProvince.printedTotal": 1821,
            "lspsByProvince.difference": 1809,
        },
        "The small population has twelve LSPs, in four provinces with exactly as many as printed there. The cast came "
        "later.",
    ),
    "M2": Expected(
        {
            "certificationStats.#": 20,
            "certificationStats.2": {
                "persons": 5,
                "certificates": 5,
                "year": 2022,
                "sector": "CONSTRUCTION",
                "sex": "MALE",
                "province": None,
            },
            "certificationStats.3.persons": None,
        },
        "Five were certified for construction in 2022, all men; a group of one to four persons is not told.",
    ),
    "M3": Expected(
        {
            "publishedFigures.#": 13,
            "publishedFigures.0.printed": "51.101",
            "publishedFigures.0.computed": "50299.0000",
            "publishedFigures.0.difference": "802.0000",
            "publishedRemarks.#": 31,
            "publishedRemarks.2.sourceLine": "72,74",
            "publishedRemarks.2.printed": "admin@bnsf.go.id; bnsf.go.id",
        },
        "The thirteen disagreements of the report with itself; the first: the 34 cells sum to 50,299. "
        "Of 31 flags, by the lines of the report, the third is on an address that is not BNSP's.",
    ),
    "H1": Expected(
        {
            "myCertificates.nodes.#": 1,
            "myCertificates.nodes.0.certificate.registrationNumber": "TIK.7001.00001.2026",
            "myCertificates.nodes.0.certificate.status": "ACTIVE",
            "myCertificates.nodes.0.verifications": [
                {"month": "2026-10-01", "count": 3},
                {"month": "2026-09-01", "count": 5},
            ],
        },
        "The first certificate of 7001. It was checked three times in a month, and five times in the one before.",
    ),
    "H2": Expected(
        {
            "myAssessor.assessor.validUntil": "2027-03-02",
            "myAssessor.recertifications.0.status": "APPLIED",
            "myAssessor.assessmentsPerScheme": [{"scheme": {"code": _ICT[1]}, "assessed": 9, "undecided": 0}],
            "myAssessor.pendingAssignments.#": 1,
            "myAssessor.pendingAssignments.0.packageNumber": "PSKK-2026-000002",
        },
        "Certified 995 days ago for 3 years, applied for recertification 25 days ago, assessed the nine of the last "
        "session, and is named in the package that runs.",
    ),
}
