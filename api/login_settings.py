"""Who may log in: the shapes of two settings."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from models.rules.actors import Role

Algorithm = Literal["ES256", "ES384", "ES512", "EdDSA", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"]
"""Only signatures with a public key: a shared secret would let every service that checks a login also make one."""


class OidcIssuer(BaseModel):
    """A login service whose bearer tokens are accepted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    issuer: str
    """Its `iss`, exactly."""
    audience: str
    """Our name at that service: the `aud` that its tokens must carry."""
    jwks_url: str
    """Where its public keys are."""
    algorithms: frozenset[Algorithm] = frozenset({"ES256"})
    """Signatures that are accepted from it."""
    roles: frozenset[Role] = frozenset(Role)
    """Roles that it may give; any other that its tokens name is ignored."""
    subject_prefix: str = ""
    """Put in front of its `sub`, so that two services cannot name two people alike."""
    roles_claim: str = "roles"
    """Where the roles stand, members separated by dots: `realm_access.roles`."""
    lsp_claim: str = "lsp"
    """Where the licence number of the caller's LSP stands."""
    partner_claim: str = "partner"
    """Where the code of the caller's partner body stands."""


class MachineClient(BaseModel):
    """A machine that gets bearer tokens at our token endpoint."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    client_id: str = Field(pattern=r"^[A-Za-z0-9._-]{1,100}$")
    """What it is called, there and in the event record."""
    secret_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """The hash of its secret, which `kompeten client` makes and shows once."""
    roles: frozenset[Role] = frozenset()
    """What it may do."""
    lsp: str | None = None
    """The licence number of its LSP."""
    partner: str | None = None
    """The code of its partner body."""
