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
    "models.tables.signatories",
    "models.tables.partner_bodies",
    "models.tables.lsp_candidates",
    "models.tables.licensing_assessors",
    "models.tables.licence_applications",
    "models.tables.licence_documents",
    "models.tables.scope_changes",
    "models.tables.sector_recommendations",
    "models.tables.surveillances",
    "models.tables.master_assessors",
    "models.tables.recertifications",
    "models.tables.assessor_candidates",
    "models.tables.assessor_certificates",
    "models.tables.assessor_conflicts",
    "models.tables.assessor_recognitions",
    "models.tables.applications",
    "models.tables.appeals",
    "models.tables.complaints",
    "models.tables.blanks",
    "models.tables.construction_entries",
    "models.tables.funded_packages",
    "models.tables.imported_certificates",
    "models.tables.verification_counts",
    "models.tables.standards",
    "models.tables.occupation_maps",
    "models.tables.frame",
    "models.tables.print_jobs",
]
"""The modules that Tortoise loads. A new register adds its line here."""
