"""The modules that a first verdict needs, joined into one file when they are served.

A browser asks for six files at a time over HTTP/1.1: fifty small modules cost a phone on a slow network eight rounds.
The sources stay small modules, and nothing is written anywhere: the server joins what it has read. In the joined file
each module is a function that runs once, in the order in which a browser would run them. At its own address stands what
the joined file holds of it, so that whoever asks there gets the same instance. Comments on lines of their own stay
behind: they are a fifth of the bytes.

The joiner knows the few ways in which our modules import and export, and refuses every other.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

JOINED = "/static/joined.js"
"""Where the joined file is served."""

_IMPORT = re.compile(
    r'^import (?:\{ (?P<names>[^}]+) \}|\* as (?P<whole>\w+)) from "(?P<path>\.[^"]+)";$', re.MULTILINE
)
_COMMENT = re.compile(r"^ *(?://.*|/\*\*[\s\S]*?\*/)\n", re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import|export)\b.*|\bimport\.meta\b", re.MULTILINE)


class CannotJoin(ValueError):
    """A module imports or exports in a way that the joiner does not know, or imports itself in the end."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module, ready to be the body of a function."""

    body: str
    imports: tuple[str, ...]
    exports: tuple[str, ...]

    @classmethod
    def read(cls, path: str, source: str) -> "Module":
        """Read the module that is served at `path`. Raises CannotJoin."""
        imports = tuple(_address(path, found["path"]) for found in _IMPORT.finditer(source))
        body = _IMPORT.sub(lambda found: _constants(path, found), _COMMENT.sub("", source))
        body = _EXPORT.sub("", _LATER.sub(lambda found: f'import("{_address(path, found[1])}")', body))
        if unknown := _UNKNOWN.search(body):
            raise CannotJoin(f"{path}: {unknown[0]}")
        return cls(body, imports, tuple(_EXPORT.findall(source)))


def join_modules(sources: Mapping[str, str], entry: str) -> dict[str, str]:
    """Join everything that `entry` imports, and return what is served instead: path -> text. Raises CannotJoin."""
    modules = {path: Module.read(path, sources[path]) for path in _in_order(sources, entry)}
    first = modules.pop(entry)
    functions = [_function(path, module) for path, module in modules.items()]
    served = {path: _stand_in(path, module) for path, module in modules.items()}
    served[JOINED] = "".join(["export const $modules = {};\n", *functions])
    served[entry] = f'import {{ $modules }} from "{JOINED}";\n{first.body}'
    return served


def _in_order(sources: Mapping[str, str], entry: str) -> list[str]:
    """Return the paths of `entry` and everything below it, whatever is imported before whoever imports it."""
    done: dict[str, None] = {}

    def walk(path: str, above: tuple[str, ...]) -> None:
        if path in above:
            raise CannotJoin(f"{path} imports itself by way of {above[-1]}")
        for imported in Module.read(path, sources[path]).imports:
            if imported not in done:
                walk(imported, (*above, path))
        done[path] = None

    walk(entry, ())
    return [*done]


def _function(path: str, module: Module) -> str:
    return f'$modules["{path}"] = (() => {{\n{module.body}return {{ {", ".join(module.exports)} }};\n}})();\n'


def _stand_in(path: str, module: Module) -> str:
    names = ", ".join(module.exports)
    return f'import {{ $modules }} from "{JOINED}";\nexport const {{ {names} }} = $modules["{path}"];\n'


def _constants(path: str, found: re.Match[str]) -> str:
    names = found["whole"] or f"{{ {', '.join(_renamed(found['names']))} }}"
    return f'const {names} = $modules["{_address(path, found["path"])}"];'


def _renamed(names: str) -> Iterator[str]:
    for name in names.split(", "):
        imported, _, local = name.partition(" as ")
        yield f"{imported}: {local}" if local else imported


def _address(path: str, relative: str) -> str:
    return normpath(join(dirname(path), relative))
