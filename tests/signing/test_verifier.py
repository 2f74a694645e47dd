import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from signing import base64url
from signing.defects import Defect
from signing.issuers import Interval, ScopeInterval
from signing.keys import SoftwareKey
from signing.status_list import StatusList, StatusValue
from signing.token import CertificateClaims, sign_certificate, signing_input
from signing.transport import qr_text, to_digits
from signing.trust.roles import Role
from signing.verdicts import Check, Note, Outcome, Verdict, Verification
from signing.verifier import verify
from tests.signing.register_in_memory import (
    COMPROMISED_KEY,
    EXAMPLE,
    ISS,
    ISSUER,
    KEY,
    LATER_SCHEME,
    LIST,
    NOW,
    OTHER_ISSUER,
    OTHER_KEY,
    OTHER_LSP,
    PUBLISHED,
    RETIRED_KEY,
    SCHEME,
    RegisterInMemory,
    active_statuses,
    jakarta,
    register,
)

SECOND = timedelta(seconds=1)
REGISTER = register()


def issued(moment: str, scheme: str = SCHEME) -> CertificateClaims:
    """Return the example as issued at a moment of Jakarta, valid until 2029 so that dates do not interfere."""
    return replace(EXAMPLE, iat=int(jakarta(moment).timestamp()), scheme=scheme)


def check(
    claims: CertificateClaims = EXAMPLE,
    key: SoftwareKey = KEY,
    trust: RegisterInMemory | None = REGISTER,
    at: datetime = NOW,
) -> Verification:
    return verify(sign_certificate(claims, key), trust, at)


def outcomes(verification: Verification) -> str:
    """Return one letter for each check in order: P, F, or a dash for not reached."""
    letters = {Outcome.PASSED: "P", Outcome.FAILED: "F", Outcome.NOT_REACHED: "-"}
    assert [result.check for result in verification.checks] == list(Check)
    return "".join(letters[result.outcome] for result in verification.checks)


def test_a_good_certificate_is_valid_with_its_fields_and_the_date_of_the_data() -> None:
    found = check()
    assert found.verdict is Verdict.VALID
    assert outcomes(found) == "PPPPPPPPP"
    assert found.claims == EXAMPLE
    assert found.notes == ()
    assert found.issuer_name == "LSP Teknologi Contoh"
    assert (found.data_of, found.at, found.age) == (PUBLISHED, NOW, timedelta(hours=6))
    assert (found.scanned_host, found.defect) == (None, None)


def test_the_codes_text_and_its_digits_give_the_same_as_the_token() -> None:
    token = sign_certificate(EXAMPLE, KEY)
    digits = to_digits(token)
    from_url = verify(qr_text(ISS, digits), REGISTER, NOW)
    assert from_url == replace(verify(token, REGISTER, NOW), scanned_host=ISS)
    assert verify(digits, REGISTER, NOW) == verify(token, REGISTER, NOW)


def test_the_malleated_signature_is_the_same_certificate() -> None:
    token = sign_certificate(EXAMPLE, KEY)
    head, _, signature = token.rpartition(".")
    raw = base64url.decode(signature)
    n = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    twin = raw[:32] + (n - int.from_bytes(raw[32:], "big")).to_bytes(32, "big")
    assert verify(f"{head}.{base64url.encode(twin)}", REGISTER, NOW) == verify(token, REGISTER, NOW)


# The licence table of truth: when it was issued, for which scheme, and what follows. The licences are 2020 to 2022
# and 2024 to 2027; March 2025 is frozen; LATER_SCHEME is in scope from June 2024 to June 2026.
TABLE_OF_TRUTH = [
    ("2019-12-31 23:59:59", SCHEME, Verdict.ISSUER_NOT_AUTHORISED),  # before the first licence, and before the key
    ("2020-01-01 00:00:00", SCHEME, Verdict.VALID),  # its first second
    ("2022-12-31 23:59:59", SCHEME, Verdict.VALID),  # its last second
    ("2023-01-01 00:00:00", SCHEME, Verdict.ISSUER_NOT_AUTHORISED),  # after it
    ("2023-12-31 23:59:59", SCHEME, Verdict.ISSUER_NOT_AUTHORISED),  # before the renewal
    ("2024-01-01 00:00:00", SCHEME, Verdict.VALID),
    ("2025-02-28 23:59:59", SCHEME, Verdict.VALID),  # the second before the freeze
    ("2025-03-01 00:00:00", SCHEME, Verdict.ISSUER_NOT_AUTHORISED),
    ("2025-03-15 12:00:00", SCHEME, Verdict.ISSUER_NOT_AUTHORISED),
    ("2025-03-31 23:59:59", SCHEME, Verdict.ISSUER_NOT_AUTHORISED),
    ("2025-04-01 00:00:00", SCHEME, Verdict.VALID),  # the second after the freeze
    ("2024-05-31 23:59:59", LATER_SCHEME, Verdict.ISSUER_NOT_AUTHORISED),  # before its scope
    ("2024-06-01 00:00:00", LATER_SCHEME, Verdict.VALID),
    ("2026-06-30 23:59:59", LATER_SCHEME, Verdict.VALID),
    ("2026-07-01 00:00:00", LATER_SCHEME, Verdict.ISSUER_NOT_AUTHORISED),  # after its scope
    ("2026-05-20 10:00:00", "SKM-000123@1", Verdict.ISSUER_NOT_AUTHORISED),  # another version of a scheme in scope
    ("2026-05-20 10:00:00", "SKM-000999@1", Verdict.ISSUER_NOT_AUTHORISED),  # never in scope
]


@pytest.mark.parametrize(("moment", "scheme", "verdict"), TABLE_OF_TRUTH)
def test_licence_table_of_truth(moment: str, scheme: str, verdict: Verdict) -> None:
    assert check(issued(moment, scheme)).verdict is verdict


@pytest.mark.parametrize(
    ("moment", "verdict"),
    [
        ("2024-06-30 23:59:59", Verdict.ISSUER_NOT_AUTHORISED),  # before its first second
        ("2024-07-01 00:00:00", Verdict.VALID),
        ("2025-06-30 23:59:59", Verdict.VALID),  # its last second
        ("2025-07-01 00:00:00", Verdict.ISSUER_NOT_AUTHORISED),  # retired: what it signed before stays good
    ],
)
def test_a_retired_key(moment: str, verdict: Verdict) -> None:
    found = check(issued(moment), RETIRED_KEY)
    assert found.verdict is verdict
    assert outcomes(found) == ("PPPPPPPPP" if verdict is Verdict.VALID else "PPPPFPPPP")


@pytest.mark.parametrize("moment", ["2024-01-01 00:00:00", "2026-07-31 23:59:59", "2026-08-01 00:00:00"])
def test_a_compromised_key_is_refused_whatever_date_its_thief_wrote(moment: str) -> None:
    found = check(issued(moment), COMPROMISED_KEY)
    assert found.verdict is Verdict.KEY_COMPROMISED
    assert outcomes(found) == "PPPPFPPPP"


def test_a_compromised_keys_genuine_certificate_stays_valid() -> None:
    genuine = hashlib.sha256(signing_input(EXAMPLE, COMPROMISED_KEY.kid)).hexdigest()
    *keys, compromised = ISSUER.keys
    issuer = replace(ISSUER, keys=(*keys, replace(compromised, genuine=frozenset({genuine}))))
    trust = replace(REGISTER, issuers=(issuer,))
    assert check(EXAMPLE, COMPROMISED_KEY, trust).verdict is Verdict.VALID
    # Not another one that differs in a letter.
    forged = replace(EXAMPLE, name="Siti Nurhaliza binti Ahmed")
    assert check(forged, COMPROMISED_KEY, trust).verdict is Verdict.KEY_COMPROMISED


def test_a_licence_that_ended_later_is_a_note() -> None:
    after = jakarta("2028-01-01 00:00:00")
    trust = replace(register(issued_at=after), issued=after, expires={})
    found = check(EXAMPLE, trust=trust, at=after)
    assert (found.verdict, found.notes) == (Verdict.VALID, (Note.ISSUER_LICENCE_ENDED_LATER,))
    found = check(EXAMPLE, trust=trust, at=after - SECOND)
    assert (found.verdict, found.notes) == (Verdict.VALID, ())


# The example names version 2 of its scheme, and is checked on 22 November 2026.
NEWER_VERSIONS = [
    (ScopeInterval("SKM-000123@3", date(2026, 11, 22), None), (Note.SUPERSEDED,)),
    (ScopeInterval("SKM-000123@10", date(2026, 11, 22), None), (Note.SUPERSEDED,)),
    (
        ScopeInterval("SKM-000123@3", date(2025, 1, 1), None),
        (Note.SUPERSEDED,),
    ),  # before the issue
    (ScopeInterval("SKM-000123@3", date(2026, 6, 1), date(2026, 6, 30)), (Note.SUPERSEDED,)),  # it left the scope again
    (ScopeInterval("SKM-000123@3", date(2026, 11, 23), None), ()),  # tomorrow
    (ScopeInterval("SKM-000123@1", date(2026, 11, 1), None), ()),
    (ScopeInterval("SKM-000124@3", date(2026, 11, 1), None), ()),  # another scheme
]


@pytest.mark.parametrize(("interval", "notes"), NEWER_VERSIONS)
def test_a_newer_version_that_came_into_scope_is_a_note(interval: ScopeInterval, notes: tuple[Note, ...]) -> None:
    issuer = replace(ISSUER, scope=(*ISSUER.scope, interval))
    found = check(EXAMPLE, trust=replace(REGISTER, issuers=(issuer,)))
    assert (found.verdict, found.notes) == (Verdict.VALID, notes)


def test_what_is_not_valid_has_no_note_of_a_newer_version() -> None:
    issuer = replace(ISSUER, scope=(*ISSUER.scope, ScopeInterval("SKM-000123@3", date(2026, 11, 1), None)))
    found = check(EXAMPLE, trust=replace(register(StatusList()), issuers=(issuer,)))
    assert (found.verdict, found.notes) == (Verdict.NOT_ACTIVATED, ())


def test_a_freeze_after_the_issue_is_not_even_a_note() -> None:
    frozen = replace(ISSUER, freezes=(Interval(date(2026, 11, 1), None),))
    found = check(EXAMPLE, trust=replace(REGISTER, issuers=(frozen,)))
    assert (found.verdict, found.notes) == (Verdict.VALID, ())


@pytest.mark.parametrize(
    ("at", "verdict"),
    [
        ("2026-05-20 09:59:59", Verdict.NOT_YET_VALID),
        ("2026-05-20 10:00:00", Verdict.VALID),
        ("2029-05-19 23:59:59", Verdict.VALID),
        ("2029-05-20 00:00:00", Verdict.EXPIRED),
    ],
)
def test_dates_to_the_second(at: str, verdict: Verdict) -> None:
    moment = jakarta(at)
    trust = replace(register(issued_at=moment), issued=moment, expires={})
    assert check(at=moment, trust=trust).verdict is verdict


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (StatusValue.VALID, Verdict.VALID),
        (StatusValue.REVOKED, Verdict.REVOKED),
        (StatusValue.SUSPENDED, Verdict.SUSPENDED),
        (StatusValue.NOT_ACTIVATED, Verdict.NOT_ACTIVATED),
    ],
)
def test_each_status(status: StatusValue, verdict: Verdict) -> None:
    statuses = active_statuses()
    statuses.set(EXAMPLE.status_index, status)
    found = check(trust=register(statuses))
    assert found.verdict is verdict
    assert outcomes(found) == ("PPPPPPPPP" if verdict is Verdict.VALID else "PPPPPPFPP")
    assert found.claims == EXAMPLE


def test_an_index_that_was_never_allocated_is_not_active() -> None:
    assert check(trust=register(StatusList())).verdict is Verdict.NOT_ACTIVATED


def test_a_missing_list_leaves_no_verdict() -> None:
    found = check(replace(EXAMPLE, status_uri=f"{ISS}/status/1"))
    assert (found.verdict, outcomes(found)) == (Verdict.TRUST_UNAVAILABLE, "PPPPPPFPP")


def test_another_list_under_the_right_address_is_none() -> None:
    assert check(trust=register(sub=f"{ISS}/status/1")).verdict is Verdict.TRUST_UNAVAILABLE


def test_a_list_that_somebody_else_signed_is_none() -> None:
    (token,) = REGISTER.lists.values()
    forged = replace(REGISTER, lists={LIST: token[:-8] + "AAAAAAAA"})
    assert check(trust=forged).verdict is Verdict.TRUST_UNAVAILABLE


def test_without_data_the_form_alone_is_checked() -> None:
    found = check(trust=None)
    assert (found.verdict, outcomes(found)) == (Verdict.TRUST_UNAVAILABLE, "PPF------")
    assert (found.claims, found.data_of, found.age, found.issuer_name) == (None, None, None, None)


def test_a_shard_that_cannot_be_had_leaves_no_verdict() -> None:
    found = check(trust=replace(REGISTER, lost=True))
    assert (found.verdict, outcomes(found)) == (Verdict.TRUST_UNAVAILABLE, "PPF------")


@pytest.mark.parametrize(
    ("claims", "key"),
    [
        (EXAMPLE, SoftwareKey.generate()),  # nobody's key
        (EXAMPLE, OTHER_KEY),  # a key of another LSP
        (replace(EXAMPLE, lsp=OTHER_LSP), KEY),  # the other way round
        (replace(EXAMPLE, lsp="BNSP-LSP-9999-ID"), KEY),  # no such LSP
        (replace(EXAMPLE, iss="https://cek.example.com", status_uri="https://cek.example.com/status/0"), KEY),
    ],
)
def test_an_unknown_issuer(claims: CertificateClaims, key: SoftwareKey) -> None:
    found = check(claims, key)
    assert (found.verdict, outcomes(found)) == (Verdict.UNKNOWN_ISSUER, "PPF------")
    assert (found.claims, found.issuer_name) == (None, None)


def test_each_lsp_signs_for_itself() -> None:
    found = check(replace(EXAMPLE, lsp=OTHER_LSP), OTHER_KEY)
    assert (found.verdict, found.issuer_name) == (Verdict.VALID, OTHER_ISSUER.name)


def test_nothing_is_shown_of_a_forged_certificate() -> None:
    token = sign_certificate(EXAMPLE, KEY)
    forged = replace(EXAMPLE, name="Orang Lain")
    text = f"{signing_input(forged, KEY.kid).decode()}.{token.rpartition('.')[2]}"
    found = verify(text, REGISTER, NOW)
    assert (found.verdict, outcomes(found)) == (Verdict.BAD_SIGNATURE, "PPPF-----")
    assert (found.claims, found.issuer_name) == (None, None)
    assert "Orang" not in repr(found)


def test_a_damaged_text_names_its_defect() -> None:
    found = verify("https://cek.bnsp.go.id/#0123", REGISTER, NOW)
    assert (found.verdict, found.defect, outcomes(found)) == (Verdict.MALFORMED, Defect.LEADING_ZERO, "F--------")


def test_a_text_of_something_else_is_not_ours() -> None:
    found = verify("https://example.com/menu", REGISTER, NOW)
    assert (found.verdict, found.defect) == (Verdict.NOT_OURS, Defect.NOT_A_CERTIFICATE)


ROLES_IN_ORDER = [Role.STATUS, Role.ROOT, Role.TIMESTAMP, Role.SNAPSHOT, Role.TARGETS, Role.ISSUERS]


@pytest.mark.parametrize("role", ROLES_IN_ORDER)
def test_each_role_that_expired_makes_the_data_stale(role: Role) -> None:
    end = NOW + timedelta(days=1)
    trust = replace(REGISTER, expires={role: end})
    stale = Verdict.STATUS_STALE if role is Role.STATUS else Verdict.TRUST_STALE
    assert check(trust=trust, at=end - SECOND).verdict is Verdict.VALID
    found = check(trust=trust, at=end)
    assert (found.verdict, outcomes(found)) == (stale, "PPPPPPPPF")
    assert found.claims == EXAMPLE


def test_schemes_are_never_needed() -> None:
    assert check(trust=replace(REGISTER, expires={Role.SCHEMES: PUBLISHED})).verdict is Verdict.VALID


def test_a_status_list_past_its_own_end_is_stale() -> None:
    trust = replace(REGISTER, expires={})
    assert check(trust=trust, at=PUBLISHED + timedelta(days=30) - SECOND).verdict is Verdict.VALID
    assert check(trust=trust, at=PUBLISHED + timedelta(days=30)).verdict is Verdict.STATUS_STALE


def test_stale_status_is_named_before_stale_trust() -> None:
    assert check(at=PUBLISHED + timedelta(days=400)).verdict is Verdict.STATUS_STALE


@pytest.mark.parametrize("newer", ["timestamp", "status list"])
def test_a_clock_over_a_day_behind_the_data_is_implausible(newer: str) -> None:
    signed = NOW + timedelta(days=1)
    trust = replace(REGISTER, issued=signed) if newer == "timestamp" else register(issued_at=signed)
    assert check(trust=trust, at=NOW).verdict is Verdict.VALID
    found = check(trust=trust, at=NOW - SECOND)
    assert (found.verdict, outcomes(found)) == (Verdict.CLOCK_IMPLAUSIBLE, "PPPPPPPPF")


def test_revoked_beats_expired_beats_stale_and_all_are_listed() -> None:
    statuses = active_statuses()
    statuses.set(EXAMPLE.status_index, StatusValue.REVOKED)
    late = jakarta("2031-01-01 00:00:00")
    found = check(trust=register(statuses), at=late)
    assert (found.verdict, outcomes(found)) == (Verdict.REVOKED, "PPPPPPFFF")
    assert check(at=late).verdict is Verdict.EXPIRED


def test_every_failed_check_after_the_signature_is_listed() -> None:
    claims = replace(issued("2023-06-01 00:00:00"), status_index=7)
    found = check(claims, COMPROMISED_KEY, at=jakarta("2029-06-01 00:00:00"))
    assert (found.verdict, outcomes(found)) == (Verdict.KEY_COMPROMISED, "PPPPFFFFF")


@pytest.mark.parametrize(
    ("host", "notes"),
    [
        (ISS, ()),
        ("https://cek-example.go.id", (Note.FOREIGN_HOST,)),
        ("https://cek.example.go.id.evil.example", (Note.FOREIGN_HOST,)),
        ("https://cek.example.go.id@evil.example", (Note.FOREIGN_HOST,)),
        ("", (Note.FOREIGN_HOST,)),
    ],
)
def test_a_look_alike_site_is_noted_and_the_certificate_checked(host: str, notes: tuple[Note, ...]) -> None:
    found = verify(qr_text(host, to_digits(sign_certificate(EXAMPLE, KEY))), REGISTER, NOW)
    assert (found.verdict, found.notes, found.scanned_host) == (Verdict.VALID, notes, host)


def test_a_test_register_is_always_noted() -> None:
    trust = replace(REGISTER, is_test=True)
    assert check(trust=trust).notes == (Note.TEST_REGISTER,)
    assert verify("word", trust, NOW).notes == (Note.TEST_REGISTER,)


def test_every_explanation_is_there_in_both_languages() -> None:
    for found in (check(), check(trust=None), check(trust=replace(REGISTER, expires={Role.ROOT: PUBLISHED}))):
        assert all(result.explanation.endswith(".") for result in found.checks)
        assert all(result.explanation_indonesian.endswith(".") for result in found.checks)


def test_explanations_write_moments_as_jakarta_reads_them() -> None:
    found = check(at=datetime(2029, 5, 19, 17, 0, 0, tzinfo=UTC))
    (dates,) = [result for result in found.checks if result.check is Check.DATES]
    assert dates.explanation == "It ended at 2029-05-20 00:00:00 WIB; its holder was competent until then."
    assert dates.explanation_indonesian == (
        "Masa berlakunya berakhir pada 2029-05-20 00:00:00 WIB; pemegangnya pernah kompeten."
    )


def test_a_moment_without_its_time_zone_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="time zone"):
        verify("word", None, NOW.replace(tzinfo=None))


def test_the_exit_status_of_each_verdict() -> None:
    could_not_tell = {"UNSUPPORTED", "STATUS_STALE", "TRUST_STALE", "CLOCK_IMPLAUSIBLE", "TRUST_UNAVAILABLE"}
    assert Verdict.VALID.exit_status == 0
    for verdict in set(Verdict) - {Verdict.VALID}:
        assert verdict.exit_status == (2 if verdict in could_not_tell else 1)
