"""The command `kompeten`: one command a file, a line each here."""

from api.cli.announce_schedule import announce
from api.cli.app import app
from api.cli.certify_candidates import certify_candidates
from api.cli.client import client
from api.cli.daily import daily
from api.cli.decide_candidates import decide_candidates
from api.cli.demo import demo
from api.cli.import_candidates import import_candidates
from api.cli.keys_create import keys_create
from api.cli.keys_list import keys_list
from api.cli.keys_retire import keys_retire
from api.cli.migrate import migrate
from api.cli.print import print_begin, print_cancel
from api.cli.recount import recount
from api.cli.report import report
from api.cli.schema import schema
from api.cli.scrub import scrub
from api.cli.seal import seal
from api.cli.serve import serve
from api.cli.token import token
from api.cli.trust_bundle import trust_bundle
from api.cli.trust_init import trust_init
from api.cli.trust_publish import trust_publish
from api.cli.trust_renew import trust_renew
from api.cli.verify import verify

__all__ = [
    "announce",
    "app",
    "certify_candidates",
    "client",
    "daily",
    "decide_candidates",
    "demo",
    "import_candidates",
    "keys_create",
    "keys_list",
    "keys_retire",
    "migrate",
    "print_begin",
    "print_cancel",
    "recount",
    "report",
    "schema",
    "scrub",
    "seal",
    "serve",
    "token",
    "trust_bundle",
    "trust_init",
    "trust_publish",
    "trust_renew",
    "verify",
]
