"""Two papers that the tests print: a usual one and one of construction with everything long."""

from dataclasses import replace
from datetime import date

from api.paper.content import CHAIR, ConstructionEntry, PaperContent, PrintedUnit, Signatory
from api.paper.words import Bilingual


def units(count: int) -> tuple[PrintedUnit, ...]:
    return tuple(
        PrintedUnit(
            f"J.620100.{i:03}.02", f"Menerapkan praktik pemrograman tahap {i}", f"Apply programming practice, stage {i}"
        )
        for i in range(1, count + 1)
    )


USUAL = PaperContent(
    registration_number="TIK.9001.00042.2026",
    certificate_number="62090 2513 3 0000042 2026",
    blank_number="20461183",
    name="Siti Nurhaliza binti Ahmad",
    field=Bilingual("Teknologi Informasi dan Komunikasi", "Information and Communication Technology"),
    qualification=Bilingual("Pengembang Web Madya", "Intermediate Web Developer"),
    validity_years=3,
    place="Jakarta",
    issued_on=date(2026, 11, 22),
    valid_until=date(2029, 11, 21),
    lsp_name=Bilingual("LSP Teknologi Digital Contoh", "Professional Certification Body of Example Digital Technology"),
    licence_number="BNSP-LSP-9001-ID",
    signatory=Signatory("Bambang Contoh Prawiro"),
    scheme="SKM-002731@2",
    units=units(12),
    checking_address="cek.bnsp.go.id",
)

CONSTRUCTION = replace(
    USUAL,
    name="Raden Ajeng Kartika Puspitasari Wijayanti Kusumaningrum",
    registration_number="F.9002.00007.2026",
    certificate_number="42201 3112 4 00000007 2026",
    field=Bilingual("Konstruksi", "Construction"),
    valid_until=date(2031, 11, 21),
    lsp_name=Bilingual(
        "LSP Jasa Konstruksi Contoh", "Professional Certification Body of Example Construction Services"
    ),
    licence_number="BNSP-LSP-9002-ID",
    qualification=Bilingual(
        "Pelaksana Lapangan Pekerjaan Jaringan Irigasi dan Drainase Perkotaan Jenjang 4",
        "Field Supervisor of Irrigation Network and Urban Drainage Works, Level 4",
    ),
    validity_years=5,
    signatory=Signatory("Bambang Contoh Prawiro", CHAIR),
    units=units(36),
    construction=ConstructionEntry(
        registration_number=None,
        classification="Sumber Daya Air",
        subclassification="Irigasi dan Rawa",
        qualification="Teknisi/Analis",
        level=4,
        occupation="Pelaksana Lapangan",
        enacted_in="Jakarta",
    ),
)
