"""Which register a repository speaks for: a signed field of its root."""

from dataclasses import dataclass

from tuf.api.metadata import Root

from signing.trust.errors import MalformedTrust

FIELD = "x-register"


@dataclass(frozen=True, slots=True)
class RegisterIdentity:
    """The register, as every certificate of it names it."""

    identifier: str
    """The claim `iss`, a URL without a slash at its end."""
    is_test: bool
    """Whether its certificates prove nothing; checkers show a banner."""

    @property
    def fields(self) -> dict[str, object]:
        """The signed field as the root carries it."""
        return {FIELD: {"iss": self.identifier, "test": self.is_test}}


def register_of(root: Root) -> RegisterIdentity:
    """Return the register that a root names. Raises MalformedTrust when it names none."""
    match root.unrecognized_fields.get(FIELD):
        case {"iss": str(identifier), "test": bool(is_test)}:
            return RegisterIdentity(identifier, is_test)
        case _:
            raise MalformedTrust("the root does not say of which register it is")
