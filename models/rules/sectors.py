"""Sectors of industry and profession (sektor): the codes by which LSPs, schemes and partner bodies are told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.rules.violations import InvalidInput


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector, as certificates print it under "bidang"."""

    code: str
    title_id: str
    title_en: str


_ALL = (
    Sector("AGRICULTURE", "Pertanian", "Agriculture"),
    Sector("FISHERIES", "Perikanan", "Fisheries"),
    Sector("MINING", "Pertambangan", "Mining"),
    Sector("OIL_AND_GAS", "Minyak dan Gas Bumi", "Oil and Gas"),
    Sector("FOOD", "Pengolahan Pangan", "Food Processing"),
    Sector("GARMENT", "Busana dan Tekstil", "Garment and Textile"),
    Sector("METAL", "Logam dan Mesin", "Metal and Machinery"),
    Sector("ELECTRICITY", "Ketenagalistrikan", "Electric Power"),
    Sector("ENVIRONMENT", "Lingkungan dan Persampahan", "Environment and Waste"),
    Sector("CONSTRUCTION", "Jasa Konstruksi", "Construction Services"),
    Sector("AUTOMOTIVE", "Otomotif", "Automotive"),
    Sector("RETAIL", "Perdagangan Ritel", "Retail Trade"),
    Sector("LOGISTICS", "Logistik dan Rantai Pasok", "Logistics and Supply Chain"),
    Sector("TOURISM", "Pariwisata dan Perhotelan", "Tourism and Hospitality"),
    Sector("ICT", "Teknologi Informasi dan Komunikasi", "Information and Communication Technology"),
    Sector("PRESS", "Pers dan Penyiaran", "Press and Broadcasting"),
    Sector("FINANCE", "Keuangan dan Perbankan", "Finance and Banking"),
    Sector("PROPERTY", "Properti", "Property"),
    Sector("ACCOUNTING", "Akuntansi dan Perpajakan", "Accounting and Taxation"),
    Sector("LAND_SURVEY", "Survei dan Pertanahan", "Surveying and Land Affairs"),
    Sector("SAFETY", "Keselamatan dan Kesehatan Kerja", "Occupational Safety and Health"),
    Sector("OFFICE", "Administrasi Perkantoran", "Office Administration"),
    Sector("TRAINING", "Pelatihan Kerja", "Vocational Training"),
    Sector("HEALTH", "Kesehatan dan Perawatan", "Health and Care"),
    Sector("CREATIVE", "Ekonomi Kreatif", "Creative Economy"),
    Sector("BEAUTY", "Kecantikan dan Spa", "Beauty and Spa"),
)

SECTORS: Mapping[str, Sector] = MappingProxyType({sector.code: sector for sector in _ALL})


def parse_sector(code: str) -> Sector:
    """Return the sector of a code. Raises InvalidInput."""
    if code not in SECTORS:
        raise InvalidInput("sector", "is not the code of a sector")
    return SECTORS[code]
