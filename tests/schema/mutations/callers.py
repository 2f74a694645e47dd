"""Everybody who might call a mutation, each with a role of the register or none."""

from models.rules.actors import Actor, Role
from tests.licensing import DEWAN_PERS, QUALITY
from tests.people import BUDI_HIMSELF, SARI_HERSELF
from tests.register import CERTIFICATION, DECIDER, LICENSING, OFFICER, OTHER_DECIDER, OTHER_OFFICER

LPJK = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
KEMENPAREKRAF = Actor("kemenparekraf", frozenset({Role.PARTNER}), partner="KEMENPAREKRAF")
EMPLOYER = Actor("toko", frozenset({Role.EMPLOYER}))
STRANGER = Actor("tono", frozenset({Role.SUBJECT}))
EVERYBODY = {
    "bnsp": CERTIFICATION,
    "licensing": LICENSING,
    "quality": QUALITY,
    "own": OFFICER,
    "decider": DECIDER,
    "other": OTHER_OFFICER,
    "other_decider": OTHER_DECIDER,
    "budi": BUDI_HIMSELF,
    "sari": SARI_HERSELF,
    "stranger": STRANGER,
    "lpjk": LPJK,
    "kemenparekraf": KEMENPAREKRAF,
    "dewan_pers": DEWAN_PERS,
    "employer": EMPLOYER,
}
