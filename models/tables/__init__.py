"""Tables: what is stored, one subject a file.

Every foreign key restricts: nothing in a register disappears with something else. What a table can refuse by itself
(unique, check, not null) it refuses, whatever the services did before. Days (`from_date`, `valid_until`, ...) are days
in Jakarta and both ends count; moments (`..._at`) are in UTC. An open end is null.
"""

MODULES = [
    "models.tables.provinces",
    "models.tables.lsps",
    "models.tables.licences",
    "models.tables.units",
    "models.tables.schemes",
    "models.tables.scopes",
    "models.tables.assessors",
    "models.tables.sites",
    "models.tables.holders",
    "models.tables.assessments",
    "models.tables.signing_keys",
    "models.tables.status_lists",
    "models.tables.certificates",
    "models.tables.number_series",
    "models.tables.idempotency",
    "models.tables.events",
    "models.tables.figures",
]
"""The modules that Tortoise loads. A new register adds its line here."""
