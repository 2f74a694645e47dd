"""Why a login was not accepted."""


class InvalidCredentials(Exception):
    """The bearer token is not acceptable. The text is for the caller; it holds nothing of the token."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
