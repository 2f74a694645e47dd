from collections import Counter
from datetime import date

from api.demo.lsps import FIRST_NUMBER, HISTORY_BEGINS, REPORT_ENDS
from api.demo.marginals import YEAR, Marginals
from api.demo.population import Plan, Population, draw_population
from models.rules.licences import LicenceKind, last_day_of_licence
from models.rules.lsps import LspType
from models.rules.numbers import AssessorNumber, DecreeNumber, LicenceNumber, SchemeCode
from models.rules.schemes import SchemeFramework, SchemeKind, UnitRole
from models.rules.unit_codes import SHAPES, UnitCodeShape
from tests.api.demo.small_demo import SEED, UNTIL

MARGINALS = Marginals.of_the_report()


def test_the_same_seed_draws_the_same_register(population: Population) -> None:
    assert draw_population(Plan.full(), SEED, UNTIL) == population


def test_another_seed_draws_another_register_with_the_same_margins() -> None:
    one, other = (draw_population(Plan.small(), seed, UNTIL) for seed in (1, 2))
    assert one != other
    assert Counter(lsp.province for lsp in one.lsps) == Counter(lsp.province for lsp in other.lsps)


def test_every_province_has_its_lsps(population: Population) -> None:
    assert Counter(lsp.province for lsp in population.lsps) == MARGINALS.lsps_by_province


def test_every_type_has_its_lsps(population: Population) -> None:
    assert Counter(lsp.type for lsp in population.lsps) == {LspType.P1: 1_408, LspType.P2: 93, LspType.P3: 320}


def test_every_month_of_the_report_has_its_first_licences_by_type(population: Population) -> None:
    first = Counter((lsp.first_day.month, lsp.type) for lsp in population.lsps if lsp.first_day.year == YEAR)
    assert first == {cell: count for cell, count in MARGINALS.licensed_by_month.items() if count}
    assert first.total() == 178


def test_the_year_before_has_its_first_licences(population: Population) -> None:
    assert sum(lsp.first_day.year == YEAR - 1 for lsp in population.lsps) == 258


def test_all_lsps_are_licensed_on_the_last_day_of_the_report(population: Population) -> None:
    in_force = [
        each for lsp in population.lsps for each in lsp.licences if each.valid_from <= REPORT_ENDS <= each.valid_until
    ]
    assert len(in_force) == 1_821


def test_licences_follow_one_another_for_four_years_each(population: Population) -> None:
    for lsp in population.lsps:
        assert [each.is_first for each in lsp.licences] == [True, *[False] * (len(lsp.licences) - 1)]
        assert all(each.valid_until == last_day_of_licence(each.valid_from) for each in lsp.licences)
        gaps = zip(lsp.licences[1:], lsp.licences[:-1], strict=True)
        assert all((later.valid_from - earlier.valid_until).days == 1 for later, earlier in gaps)
        assert all(each.kind in LicenceKind for each in lsp.licences)


def test_licence_numbers_follow_the_first_day_and_begin_beyond_those_in_use(population: Population) -> None:
    numbers = [int(LicenceNumber.parse(lsp.licence_number).digits) for lsp in population.lsps]
    assert numbers == list(range(FIRST_NUMBER, FIRST_NUMBER + 1_821))
    days = [lsp.first_day for lsp in population.lsps]
    assert days == sorted(days)


def test_decrees_have_a_number_each(population: Population) -> None:
    decrees = [each.decree_number for lsp in population.lsps for each in lsp.licences]
    assert len(set(decrees)) == len(decrees)
    assert all(DecreeNumber.canonical(number) == number for number in decrees)


def test_names_of_lsps_are_not_repeated(population: Population) -> None:
    assert len({lsp.name for lsp in population.lsps}) == 1_821


def test_every_province_has_its_assessors(population: Population) -> None:
    assert Counter(each.province for each in population.assessors) == MARGINALS.assessors_by_province
    assert len(population.assessors) == 50_299


def test_assessors_are_registered_in_time_and_numbered_in_order(population: Population) -> None:
    numbers = [each.registration_number for each in population.assessors]
    assert len(set(numbers)) == 50_299
    assert all(AssessorNumber.canonical(number) == number for number in numbers)
    days = [each.registered_on for each in population.assessors]
    assert days == sorted(days)
    assert days[-1] <= REPORT_ENDS


def test_assessors_belong_to_an_lsp_of_their_province_and_know_schemes_of_its_scope(population: Population) -> None:
    provinces = {lsp.licence_number: lsp.province for lsp in population.lsps}
    schemes = {(scope.licence_number, scope.scheme) for scope in population.scopes}
    for each in population.assessors:
        assert provinces[each.lsp] == each.province
        assert each.schemes
        assert all((each.lsp, scheme) in schemes for scheme in each.schemes)


def test_validities_of_assessors_are_spread(population: Population) -> None:
    states = Counter(each.valid_until >= UNTIL for each in population.assessors)
    assert 0.85 < states[True] / states.total() < 0.91
    assert all(each.registered_on <= each.valid_from <= UNTIL for each in population.assessors)


def test_every_site_of_the_report_is_there(population: Population) -> None:
    assert len(population.sites) == 21_623
    assert len({site.code for site in population.sites}) == 21_623
    assert all(site.verified_on <= HISTORY_BEGINS for site in population.sites)


def test_schemes_cover_every_kind_and_every_shape_of_unit_code(population: Population) -> None:
    assert len(population.schemes) == 427
    assert all(SchemeCode.parse(scheme.code) for scheme in population.schemes)
    assert {scheme.kind for scheme in population.schemes} == set(SchemeKind) - {SchemeKind.UNIT}
    assert {scheme.framework for scheme in population.schemes} == set(SchemeFramework)
    assert all(scheme.level for scheme in population.schemes if scheme.kind is SchemeKind.KKNI)
    units = {unit for scheme in population.schemes for version in scheme.versions for unit, _ in version.units}
    assert {unit.shape for unit in units} == set(UnitCodeShape) - {UnitCodeShape.OTHER}
    assert all(SHAPES[unit.shape].fullmatch(unit.code) for unit in units)
    assert len({unit.code for unit in units}) == len(units)


def test_every_version_has_core_units_and_titles_in_both_languages(population: Population) -> None:
    for scheme in population.schemes:
        for version in scheme.versions:
            assert version.title_id
            assert version.title_en
            assert UnitRole.CORE in {role for _, role in version.units}


def test_sessions_keep_the_rules_on_every_day_that_matters(population: Population) -> None:
    scopes = {(each.licence_number, each.scheme, each.version): each for each in population.scopes}
    assert len(population.sessions) == 140
    for each in population.sessions:
        assert each.assessed_on < each.decided_on < each.issued_on < UNTIL
        assert all(assessor.may_assess_on(each.assessed_on) for assessor in each.assessors)
        assert all(each.scheme.number in assessor.schemes for assessor in each.assessors)
        assert each.lsp.may_issue_on(each.issued_on)
        scope = scopes[each.lsp.licence_number, each.scheme.number, each.version.version]
        assert scope.covers(each.assessed_on)
        assert scope.covers(each.issued_on)


def test_no_lsp_has_two_sessions_on_one_day_and_nobody_is_in_one_twice(population: Population) -> None:
    days = {(each.lsp.licence_number, each.assessed_on) for each in population.sessions}
    assert len(days) == len(population.sessions)
    for session in population.sessions:
        persons = {candidate.person.national_id for candidate in session.candidates}
        assert len(persons) == len(session.candidates)


def test_some_thousands_are_assessed_competent_and_not_yet_competent_over_the_years(population: Population) -> None:
    outcomes = Counter(each.is_competent for session in population.sessions for each in session.candidates)
    assert 2_000 < outcomes.total() < 4_000
    assert 0.85 < outcomes[True] / outcomes.total() < 0.91
    assert {each.assessed_on.year for each in population.sessions} == set(range(2021, 2027))


def test_lsps_that_issue_may_do_so_after_the_history(population: Population) -> None:
    assert len(population.issuing) == 24
    assert all(lsp.may_issue_on(UNTIL) for lsp in population.issuing)


def test_the_small_plan_keeps_its_own_margins() -> None:
    plan = Plan.small()
    small = draw_population(plan, SEED, date(2026, 11, 22))
    assert Counter(lsp.province for lsp in small.lsps) == plan.marginals.lsps_by_province
    assert Counter(lsp.type for lsp in small.lsps) == plan.marginals.lsps_by_type
    assert (len(small.issuing), len(small.sessions), len(small.sites)) == (3, 4, 60)
