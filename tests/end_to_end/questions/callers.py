"""The people and machines who ask the questions; each logs in with a token of its own."""

from enum import Enum

from models.rules.actors import Actor, Role
from tests.register import LSP, OTHER_LSP


class Caller(Enum):
    """Who asks. The value is the actor that the caller's token names."""

    PUBLIC = Actor.public()
    OFFICER = Actor("dewi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
    """Of the LSP that a question is about."""
    DECIDER = Actor("dina", frozenset({Role.LSP_DECIDER}), lsp=LSP)
    OTHER_OFFICER = Actor("joko", frozenset({Role.LSP_OFFICER}), lsp=OTHER_LSP)
    """Of another LSP."""
    LICENSING = Actor("lina", frozenset({Role.BNSP_LICENSING}))
    CERTIFICATION = Actor("rina", frozenset({Role.BNSP_CERTIFICATION}))
    QUALITY = Actor("qori", frozenset({Role.BNSP_QUALITY}))
    DATA = Actor("dian", frozenset({Role.BNSP_DATA}))
    HR = Actor("hari", frozenset({Role.BNSP_HR}))
    LPJK = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
    DEWAN_PERS = Actor("dewan-pers", frozenset({Role.PARTNER}), partner="DEWAN_PERS")
    KOMINFO = Actor("kominfo", frozenset({Role.PARTNER}), partner="KOMINFO")
    KEMENPAREKRAF = Actor("kemenparekraf", frozenset({Role.PARTNER}), partner="KEMENPAREKRAF")
    EMPLOYER = Actor("personalia", frozenset({Role.EMPLOYER}))
    STATISTICS = Actor("statistik", frozenset({Role.STATISTICS}))
    SUBJECT = Actor("siti", frozenset({Role.SUBJECT}))
    """A holder who looks at her own data."""
    ASSESSOR = Actor("budi", frozenset({Role.SUBJECT}))
    """An assessor who looks at his own data."""
    OPERATOR = Actor("oki", frozenset({Role.OPERATOR}))


NOT_LOGGED_IN = "UNAUTHENTICATED"
NOT_PERMITTED = "NOT_PERMITTED"
