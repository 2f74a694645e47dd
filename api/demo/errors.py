"""What can end a demonstration, told in a sentence."""


class DemoError(Exception):
    """Root of everything that can be expected to end a demonstration."""
