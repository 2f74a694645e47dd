"""The root of everything that signing refuses."""


class SigningError(Exception):
    """Something in `signing` was refused; subclasses say what, and carry the facts as attributes."""
