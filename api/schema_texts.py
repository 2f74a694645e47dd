"""`/schema.graphql` and `/schema.id.graphql`: the schema as text, described in English and in Indonesian."""

import asyncio
from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from schema.descriptions import Language
from schema.export import export_schema

HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, max-age=3600",
    "X-Content-Type-Options": "nosniff",
}
_PATHS = {Language.ENGLISH: "/schema.graphql", Language.INDONESIAN: "/schema.id.graphql"}


def schema_text_routes() -> list[Route]:
    """The routes of both texts."""
    return [_route(language) for language in Language]


def _route(language: Language) -> Route:
    async def answer(_request: Request) -> Response:
        return Response(await asyncio.to_thread(_text, language), headers=HEADERS, media_type="text/plain")

    return Route(_PATHS[language], answer, name=f"schema_{language}")


@cache
def _text(language: Language) -> str:
    return export_schema(language)
