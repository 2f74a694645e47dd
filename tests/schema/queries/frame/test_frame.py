"""What certification stands on, asked by anybody."""

from datetime import date, timedelta

import pytest

from models.rules.rule_sources import rule_sources
from models.tables.frame import Agreement
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import on_sqlite

CIRCULARS = """
query ($year: Int, $first: Int, $after: String) {
  circulars(year: $year, first: $first, after: $after) {
    nodes { number numberPrinted month subjectEnglish status sourceLine } pageInfo { hasNextPage endCursor }
  }
}
"""


async def test_circulars_of_a_year_come_in_pages(asking: Asking) -> None:
    public = asking.by(PUBLIC)
    first = (await public.ask(CIRCULARS, year=2021, first=4))["circulars"]
    assert first["nodes"][3] == {
        "number": "SE.1331/BNSP/IX/2021",
        "numberPrinted": "SE. 1331/BNSP/IX/2021",
        "month": 9,
        "subjectEnglish": "Certificate-blank requests",
        "status": "IN_FORCE",
        "sourceLine": "719",
    }
    rest = (await public.ask(CIRCULARS, year=2021, after=first["pageInfo"]["endCursor"]))["circulars"]
    assert [each["number"] for each in rest["nodes"]] == ["SE.1722/BNSP/XI/2021", "SE.007/BNSP/XII/2021"]
    assert not rest["pageInfo"]["hasNextPage"]
    before = (await public.ask(CIRCULARS, year=2020))["circulars"]
    assert [each["number"] for each in before["nodes"]] == ["SE.031/BNSP/II/2020"]


async def test_agreements_name_their_partners_one_by_one(asking: Asking) -> None:
    document = "{ agreements(first: 100) { nodes { kind titleEnglish partners fromDate place } } }"
    nodes = (await asking.by(PUBLIC).ask(document))["agreements"]["nodes"]
    assert len(nodes) == 16
    assert nodes[1] == {
        "kind": "OCCUPATION_MAP",
        "titleEnglish": "Occupation map for logistics and supply chain",
        "partners": [
            "Kemenko Perekonomian",
            "Kementerian PPN/Bappenas",
            "Kemnaker",
            "Kemdikbudristek",
            "Kadin Indonesia",
        ],
        "fromDate": "2021-03-09",
        "place": "Ruang Rapat Loka Kretagama, Kemenko Perekonomian, Jakarta Pusat",
    }


@on_sqlite
@pytest.mark.usefixtures("unchecked")  # they end behind the services' back
async def test_agreements_are_found_by_what_they_are_today(asking: Asking) -> None:
    public, today = asking.by(PUBLIC), date(2026, 5, 11)
    yesterday, rows = today - timedelta(days=1), await Agreement.all().order_by("id").limit(4)
    who = {"ended_by": "rini", "end_reason": "Diganti"}
    await Agreement.filter(id=rows[0].id).update(valid_until=yesterday)
    await Agreement.filter(id=rows[1].id).update(valid_until=today, ended_on=today, **who)
    await Agreement.filter(id=rows[2].id).update(valid_until=yesterday, ended_on=yesterday, **who)
    await Agreement.filter(id=rows[3].id).update(ended_on=yesterday, **who)
    document = "query ($where: AgreementFilter) { agreements(first: 100, where: $where) { nodes { state fromDate } } }"
    nodes = (await public.ask(document))["agreements"]["nodes"]
    assert [each["state"] for each in nodes] == ["LAPSED", "IN_FORCE", "ENDED", "ENDED", *["IN_FORCE"] * 12]
    for state in ("IN_FORCE", "LAPSED", "ENDED"):
        found = (await public.ask(document, where={"state": state}))["agreements"]["nodes"]
        assert found == [each for each in nodes if each["state"] == state]
        others = (await public.ask(document, where={"not": {"state": state}}))["agreements"]["nodes"]
        assert others == [each for each in nodes if each["state"] != state]
    with_kadin = {"partner": {"contains": "kadin"}, "kind": {"equals": "OCCUPATION_MAP"}}
    (logistics,) = (await public.ask(document, where=with_kadin))["agreements"]["nodes"]
    assert logistics == {"state": "IN_FORCE", "fromDate": "2021-03-09"}


async def test_a_training_known_by_its_months_lasts_from_the_first_day_to_the_last(asking: Asking) -> None:
    document = "{ trainingEvents { nodes { kind titleIndonesian fromDate toDate place participantsPrinted } } }"
    nodes = (await asking.by(PUBLIC).ask(document))["trainingEvents"]["nodes"]
    assert len(nodes) == 7
    assert nodes[6] == {
        "kind": "ASSESSOR_RCC",
        "titleIndonesian": "RCC Asesor Kompetensi Dana BNSP",
        "fromDate": "2021-03-01",
        "toDate": "2021-07-31",
        "place": None,
        "participantsPrinted": 200,
    }


async def test_officers_are_named_as_the_list_prints_them(asking: Asking) -> None:
    data = await asking.by(PUBLIC).ask("{ officers { name position termFrom termTo sourceLine } }")
    assert [(each["position"], each["name"]) for each in data["officers"]] == [
        ("CHAIR", "Kunjung Masehat, S.H., M.M."),
        ("VICE_CHAIR", "Miftakul Azis, M.H."),
        ("LICENSING", "Drs. Mulyanto, M.M."),
        ("CERTIFICATION", "Bonardo Aldo Tobing, BSBA"),
        ("QUALITY", "Tetty D.S. Ariyanto, S.ST. Par, M.Par"),
        ("DATA_AND_INFORMATION", "Henny S. Widyaningsih, M.Si."),
        ("HUMAN_RESOURCES", "Drs. Muhammad Zubair, M.Si. AIIS"),
    ]
    assert {(each["termFrom"], each["termTo"]) for each in data["officers"]} == {(2018, 2023)}


async def test_standards_and_maps_know_only_what_the_register_knows(asking: Asking) -> None:
    document = """{
      standards { nodes { kind number year title units { code } } }
      occupationMaps { code titleIndonesian launchedOn partners occupations { code } }
    }"""
    data = await asking.by(PUBLIC).ask(document)
    (standard,) = data["standards"]["nodes"]
    assert (standard["kind"], standard["number"], standard["units"]) == ("NATIONAL", "SKKNI 333/2020", [])
    (logistics,) = data["occupationMaps"]
    assert (logistics["code"], logistics["launchedOn"], len(logistics["partners"])) == ("LOGISTICS", "2021-03-09", 5)
    assert logistics["occupations"] == []


async def test_the_eleven_legal_bases_of_the_report_come_first(asking: Asking) -> None:
    bases = (await asking.by(PUBLIC).ask("{ legalBases { code kind sourceLine } }"))["legalBases"]
    lines = [base["sourceLine"] for base in bases[:11]]
    assert lines == ["298", "299", "300", "301", "302", "304", "305", "306", "307", "308", "309"]
    assert bases[3] == {"code": "PP 10/2018", "kind": "GOVERNMENT_REGULATION", "sourceLine": "301"}


async def test_every_rule_names_its_source(asking: Asking) -> None:
    rules = (await asking.by(PUBLIC).ask("{ ruleSources { rule refuses source legalBases { code } } }"))["ruleSources"]
    assert len(rules) == len(rule_sources()) > 80
    assert [each["rule"] for each in rules if not each["source"] or not each["refuses"]] == []
    by_name = {each["rule"]: each for each in rules}
    assert by_name["SERIALS_EXHAUSTED"] == {
        "rule": "SERIALS_EXHAUSTED",
        "refuses": "A series has no number left.",
        "source": "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.5: a serial has seven digits",
        "legalBases": [{"code": "Peraturan BNSP 03/BNSP.302/X/2013"}],
    }
