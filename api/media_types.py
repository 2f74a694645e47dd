"""Which media type an answer has, by the `Accept` header (RFC 9110 section 12.5.1)."""

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"

_OFFERED = (GRAPHQL_RESPONSE, JSON)
_ANYTHING = ("application/*", "*/*")


def preferred(accept: str | None) -> str | None:
    """The media type that a caller likes best, or None when none of ours is acceptable.

    Whoever does not care gets the newer one, whose status codes can be trusted.
    """
    if accept is None:
        return GRAPHQL_RESPONSE
    ranges = dict(_weighted(each) for each in accept.split(","))
    weights = {kind: _weight(kind, ranges) for kind in _OFFERED}
    best = max(_OFFERED, key=lambda kind: weights[kind])
    return best if weights[best] > 0 else None


def _weight(kind: str, ranges: dict[str, float]) -> float:
    """The weight of the most specific range that matches."""
    return next((ranges[name] for name in (kind, *_ANYTHING) if name in ranges), 0.0)


def _weighted(text: str) -> tuple[str, float]:
    name, *parameters = (part.strip().lower() for part in text.split(";"))
    quality = next((part[2:] for part in parameters if part.startswith("q=")), "1")
    try:
        return name, float(quality)
    except ValueError:
        return name, 0.0
