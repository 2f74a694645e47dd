"""The limits of a document: exact measures, a naive reference, and the documents that hang other limiters."""

import time
from collections.abc import Iterator

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    build_schema,
    get_introspection_query,
    parse,
    validate,
)
from hypothesis import given
from hypothesis import strategies as st

from schema.limits import Limits, check_limits
from schema.weights import Prices

SCHEMA = build_schema(
    """
    type Query { lsps(first: Int, after: String, last: Int, before: String): LspConnection! lsp: Lsp verify: String }
    type Mutation { issue: String }
    type LspConnection { edges: [LspEdge!]! nodes: [Lsp!]! pageInfo: PageInfo! }
    type LspEdge { cursor: String! node: Lsp! }
    type PageInfo { endCursor: String }
    type Lsp { name: String tags: [String!]! parent: Lsp branches: [Lsp!]! lsps(first: Int): LspConnection! }
    """
)


def codes(text: str, limits: Limits, variables: dict[str, object] | None = None) -> list[str]:
    errors = check_limits(SCHEMA, parse(text), variables, limits)
    return [str((error.extensions or {})["code"]) for error in errors]


def measured(text: str, variables: dict[str, object] | None = None, prices: Prices | None = None) -> dict[str, object]:
    """Every measure of a document that is not zero, by the code of its limit."""
    limits = Limits(depth=0, aliases=0, breadth=0, cost=0, introspection=0, prices=prices or Prices())
    errors = check_limits(SCHEMA, parse(text), variables, limits)
    facts = [error.extensions or {} for error in errors]
    return {fact["code"]: fact["measured"] for fact in facts}


def cost(text: str, variables: dict[str, object] | None = None) -> object:
    return measured(text, variables)["QUERY_TOO_COSTLY"]


def test_a_flat_query_is_measured() -> None:
    assert measured("{ lsp { name other: name } }") == {
        "QUERY_TOO_DEEP": 2,
        "QUERY_TOO_MANY_ALIASES": 1,
        "QUERY_TOO_BROAD": 2,
        "QUERY_TOO_COSTLY": 3,
    }


def test_fragments_are_unfolded() -> None:
    document = (
        "{ lsp { ...A ...A } } fragment A on Lsp { a: name ... { b: name } parent { ...B } } fragment B on Lsp { name }"
    )
    assert measured(document) == {
        "QUERY_TOO_DEEP": 3,
        "QUERY_TOO_MANY_ALIASES": 4,
        "QUERY_TOO_BROAD": 6,
        "QUERY_TOO_COSTLY": 9,
    }


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("{ lsps { nodes { name } } }", 22),  # the connection, its list, 20 names
        ("{ lsps(first: 3) { nodes { name } } }", 5),
        ("{ lsps(last: 100) { nodes { name } } }", 102),
        ("{ lsps(first: 3) { nodes { name } pageInfo { endCursor } } }", 7),
        ("{ lsps(first: 3) { edges { cursor node { name } } } }", 11),
        ("{ lsps(first: 3) { ...A } } fragment A on LspConnection { nodes { name } }", 5),
        ("{ lsps(first: 3) { nodes { lsps(first: 5) { nodes { name } } } } }", 23),
        ("{ lsp { branches { name } } }", 12),
        ("{ lsp { tags } }", 2),
        ("mutation { issue }", 500),
    ],
)
def test_the_cost_counts_the_values_of_the_largest_answer(document: str, expected: int) -> None:
    assert cost(document) == expected


@pytest.mark.parametrize(
    ("variables", "expected"),
    [({"n": 7}, 9), ({}, 12), ({"n": None}, 12), ({"n": 5000}, 102), ({"n": -1}, 2), ({"n": 7.0}, 102)],
)
def test_the_page_size_of_a_variable_is_what_was_sent(variables: dict[str, object], expected: int) -> None:
    assert cost("query ($n: Int = 10) { lsps(first: $n) { nodes { name } } }", variables) == expected


def test_a_variable_without_a_value_counts_as_the_default_page() -> None:
    assert cost("query ($n: Int) { lsps(first: $n) { nodes { name } } }") == 22


def test_some_fields_have_their_price() -> None:
    assert measured("{ verify }", prices=Prices(fields={"Query.verify": 200}))["QUERY_TOO_COSTLY"] == 200


def test_every_operation_and_every_fragment_counts_because_validation_walks_all_of_them() -> None:
    deep = "lsp { parent { parent { name } } }"
    assert codes(f"query A {{ verify }} query B {{ {deep} }}", Limits(depth=3)) == ["QUERY_TOO_DEEP"]
    assert codes("{ verify } fragment F on Query { lsp { parent { name } } }", Limits(depth=2)) == ["QUERY_TOO_DEEP"]


def test_a_fragment_that_is_defined_twice_weighs_as_much_as_both() -> None:
    document = "{ lsp { ...A } } fragment A on Lsp { name } fragment A on Lsp { name name }"
    assert measured(document)["QUERY_TOO_BROAD"] == 3


@pytest.mark.parametrize(
    "document",
    [
        "{ lsp { ...A } } fragment A on Lsp { ...A }",
        "{ lsp { ...A } } fragment A on Lsp { parent { ...B } } fragment B on Lsp { ... { ...A } }",
    ],
)
def test_a_fragment_that_spreads_itself_is_refused(document: str) -> None:
    assert codes(document, Limits()) == ["FRAGMENT_CYCLE"]


def test_what_the_schema_does_not_know_is_left_to_the_validation() -> None:
    assert codes("{ nothing { at { all } } ...Missing } fragment X on Nowhere { a { b } }", Limits()) == []
    assert codes("subscription { nothing }", Limits()) == []


def test_the_usual_introspection_query_is_allowed() -> None:
    query = get_introspection_query(
        descriptions=True,
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    assert codes(query, Limits()) == []


def test_introspection_has_its_own_budget() -> None:
    document = "{ __schema { types { fields { type { fields { args { type { name } } } } } } } }"
    assert measured(document)["INTROSPECTION_TOO_COSTLY"] == 1 + 10 * (1 + 10 * (2 + 10 * (1 + 10 * 2)))
    assert measured(document)["QUERY_TOO_COSTLY"] == 1


def bomb(fragments: int) -> str:
    """Fragments that each spread the next one twice: two to the power of their number when unfolded."""
    links = (
        f"fragment F{n} on Lsp {{ a{n}: parent {{ ...F{n + 1} }} ...F{n + 1} ...F{n + 1} }}" for n in range(fragments)
    )
    return f"{{ lsp {{ ...F0 }} }} {' '.join(links)} fragment F{fragments} on Lsp {{ name }}"


@pytest.mark.parametrize("fragments", [25, 100])
def test_the_bomb_of_fragments_is_refused_at_once(fragments: int) -> None:
    document = parse(bomb(fragments))
    start = time.process_time()
    errors = check_limits(SCHEMA, document, None, Limits())
    assert time.process_time() - start < 1
    assert [(error.extensions or {})["code"] for error in errors] == [
        "QUERY_TOO_DEEP",
        "QUERY_TOO_MANY_ALIASES",
        "QUERY_TOO_BROAD",
        "QUERY_TOO_COSTLY",
    ]


def test_a_long_chain_of_fragments_needs_no_deep_stack() -> None:
    links = " ".join(f"fragment F{n} on Lsp {{ ...F{n + 1} }}" for n in range(3_000))
    assert codes(f"{{ lsp {{ ...F0 }} }} {links} fragment F3000 on Lsp {{ name }}", Limits()) == []


def test_the_widest_allowed_documents_are_validated_in_time() -> None:
    """Comparing fields with one another is quadratic in the breadth: the limits must keep it small."""
    limits = Limits()
    wide = " ".join(["name"] * limits.breadth)
    document = "{ " + " ".join(f"lsp {{ {wide} }}" for _ in range(limits.tokens // limits.breadth)) + " }"
    tree = parse(document, max_tokens=2_100)
    assert check_limits(SCHEMA, tree, None, limits) == []
    start = time.process_time()
    validate(SCHEMA, tree)
    assert time.process_time() - start < 5


# A reference that unfolds everything, for documents small enough.


def unfold(text: str) -> tuple[int, int, int]:
    """Depth, aliases and breadth of the widest and deepest definition, by walking every spread again."""
    document = parse(text)
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}

    def flat(selection_set: SelectionSetNode | None) -> Iterator[FieldNode]:
        for node in selection_set.selections if selection_set else ():
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                yield from flat(node.selection_set)
            elif isinstance(node, FragmentSpreadNode):
                yield from flat(fragments[node.name.value].selection_set)

    def walk(selection_set: SelectionSetNode | None) -> tuple[int, int, int]:
        fields = list(flat(selection_set))
        below = [walk(node.selection_set) for node in fields]
        return (
            max((1 + each[0] for each in below), default=0),
            sum(1 for node in fields if node.alias) + sum(each[1] for each in below),
            max([len(fields), *(each[2] for each in below)]),
        )

    walked = [
        walk(node.selection_set)
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode | OperationDefinitionNode)
    ]
    depths, aliases, breadths = zip(*walked, strict=True)
    return max(depths), max(aliases), max(breadths)


def selections(spreadable: list[str]) -> st.SearchStrategy[str]:
    leaves = [st.sampled_from(["name", "x: name", "tags"])]
    leaves += [st.sampled_from([f"...{name}" for name in spreadable])] if spreadable else []
    return st.recursive(
        st.lists(st.one_of(leaves), min_size=1, max_size=3).map(" ".join),
        lambda inner: st.lists(
            st.one_of(
                inner,
                inner.map("parent {{ {} }}".format),
                inner.map("... on Lsp {{ {} }}".format),
                inner.map("y: parent {{ {} }}".format),
            ),
            min_size=1,
            max_size=3,
        ).map(" ".join),
        max_leaves=5,
    )


@st.composite
def documents(draw: st.DrawFn) -> str:
    names = [f"F{n}" for n in range(draw(st.integers(0, 4)))]
    bodies = [draw(selections(names[index + 1 :])) for index in range(len(names))]
    fragments = [f"fragment {name} on Lsp {{ {body} }}" for name, body in zip(names, bodies, strict=True)]
    return " ".join(draw(st.permutations([f"{{ lsp {{ {draw(selections(names))} }} }}", *fragments])))


@given(documents())
def test_the_memoised_measures_are_those_of_the_reference(document: str) -> None:
    depth, aliases, breadth = unfold(document)
    result = measured(document)
    assert (result["QUERY_TOO_DEEP"], result.get("QUERY_TOO_MANY_ALIASES", 0), result["QUERY_TOO_BROAD"]) == (
        depth,
        aliases,
        breadth,
    )
