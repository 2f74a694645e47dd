"""What the definitions of a GraphQL document weigh, before they are validated.

Each fragment is weighed once, after those that it spreads, and its weight is reused at every spread, with sums that
stop at `SATURATED`: twenty-five fragments that each spread the next one twice are weighed in microseconds, although
unfolded they would be thirty million fields.

The cost is an estimate of how many values the answer can hold at most: a field is 1, a page of a connection multiplies
what stands under it by the asked page size, any other list by `Prices.list_size`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from graphlib import TopologicalSorter
from typing import Self

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SchemaMetaFieldDef,
    SelectionNode,
    SelectionSetNode,
    TypeMetaFieldDef,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from schema.pagination import DEFAULT_PAGE_SIZE, MAXIMUM_PAGE_SIZE

SATURATED = 1_000_000_000
"""Where sums stop: nothing that reaches it can be allowed."""

_META_FIELDS = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}


@dataclass(frozen=True, eq=False)
class Prices:
    """What the cost of a document is counted with. Compared by identity, so that it can be a key of a cache."""

    list_size: int = 10
    """How many items a list is expected to hold that is not a page of a connection."""
    mutation: int = 500
    """What one act costs beyond the values of its payload."""
    fields: Mapping[str, int] = field(default_factory=dict)
    """What some fields cost by themselves: `{"Query.certificateVerify": 200}`; the others cost 1."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a selection weighs, its fragments unfolded."""

    depth: int = 0
    """Levels of fields."""
    width: int = 0
    """Fields in this selection itself."""
    breadth: int = 0
    """Fields in the widest selection below."""
    aliases: int = 0
    """Renamed fields."""
    fixed: int = 0
    """Cost that does not depend on the page size of the connection around this selection."""
    per_item: int = 0
    """Cost that comes once for each item of that page."""
    introspection: int = 0
    """Cost of what stands under `__schema` and `__type`."""

    def beside(self, other: Self) -> "Weight":
        """Two selections in one."""
        return Weight(
            depth=max(self.depth, other.depth),
            width=saturating_sum(self.width, other.width),
            breadth=max(self.breadth, other.breadth),
            aliases=saturating_sum(self.aliases, other.aliases),
            fixed=saturating_sum(self.fixed, other.fixed),
            per_item=saturating_sum(self.per_item, other.per_item),
            introspection=saturating_sum(self.introspection, other.introspection),
        )

    @property
    def widest(self) -> int:
        """Fields in the widest selection, this one included."""
        return max(self.width, self.breadth)

    def cost(self, page_size: int = DEFAULT_PAGE_SIZE) -> int:
        """The cost when the connection around this selection has pages of this size."""
        return saturating_sum(self.fixed, page_size * self.per_item)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The weights of a document's definitions."""

    operations: list[Weight]
    fragments: list[Weight]


def saturating_sum(*values: int) -> int:
    """The sum, or `SATURATED` when it is more."""
    return min(sum(values), SATURATED)


def clamp(value: float) -> int:
    """A page size between 0 and the largest; anything that is not a whole number counts as the largest."""
    return min(max(value, 0), MAXIMUM_PAGE_SIZE) if isinstance(value, int) else MAXIMUM_PAGE_SIZE


def operations(document: DocumentNode) -> list[OperationDefinitionNode]:
    """The operations of a document."""
    return [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]


class Scale:
    """Weighs the definitions of one document."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, sizes: dict[str, int], prices: Prices) -> None:
        self._schema = schema
        self._document = document
        self._sizes = sizes
        self._prices = prices
        self._fragments: dict[str, Weight] = {}

    def weigh(self) -> Weighed:
        """Weigh every definition. Raises `CycleError` when a fragment spreads itself."""
        definitions: dict[str, list[FragmentDefinitionNode]] = {}
        for node in self._document.definitions:
            if isinstance(node, FragmentDefinitionNode):
                definitions.setdefault(node.name.value, []).append(node)
        for name in TopologicalSorter({name: _spreads(nodes) for name, nodes in definitions.items()}).static_order():
            # A name that is defined twice is refused by the validation; until then it weighs as much as both.
            self._fragments[name] = _together(self._fragment(node) for node in definitions.get(name, ()))
        return Weighed(
            operations=[self._operation(node) for node in operations(self._document)],
            fragments=list(self._fragments.values()),
        )

    def _fragment(self, node: FragmentDefinitionNode) -> Weight:
        return self._selection(node.selection_set, self._schema.get_type(node.type_condition.name.value))

    def _operation(self, node: OperationDefinitionNode) -> Weight:
        return self._selection(node.selection_set, self._schema.get_root_type(node.operation))

    def _selection(self, node: SelectionSetNode, parent: GraphQLNamedType | None) -> Weight:
        return _together(self._weigh(selection, parent) for selection in node.selections)

    def _weigh(self, node: SelectionNode, parent: GraphQLNamedType | None) -> Weight:
        if isinstance(node, FieldNode):
            return self._field(node, parent)
        if isinstance(node, FragmentSpreadNode):
            return self._fragments.get(node.name.value, Weight())
        if isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            return self._selection(
                node.selection_set, self._schema.get_type(condition.name.value) if condition else parent
            )
        raise TypeError(f"unknown selection {node.kind}")  # pragma: no cover - the grammar has three kinds

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Weight:
        definition = _definition(node, parent)
        children = self._children(node, definition)
        base = self._base_cost(node, parent)
        fixed, per_item = self._costs(node, parent, definition, children)
        is_introspection = node.name.value in _META_FIELDS
        return Weight(
            depth=1 + children.depth,
            width=1,
            breadth=children.widest,
            aliases=saturating_sum(1 if node.alias else 0, children.aliases),
            fixed=saturating_sum(base, 0 if is_introspection else fixed),
            per_item=per_item,
            introspection=saturating_sum(children.introspection, fixed if is_introspection else 0),
        )

    def _children(self, node: FieldNode, definition: GraphQLField | None) -> Weight:
        if node.selection_set is None:
            return Weight()
        return self._selection(node.selection_set, get_named_type(definition.type) if definition else None)

    def _costs(
        self, node: FieldNode, parent: GraphQLNamedType | None, definition: GraphQLField | None, children: Weight
    ) -> tuple[int, int]:
        """What stands under a field costs: once, and for each item of the page around it."""
        if definition is None or not children.width:
            return children.cost(), 0
        if not is_list_type(get_nullable_type(definition.type)):
            return children.cost(self._page_size(node, definition)), 0
        if _is_connection(parent):
            return 0, children.cost()
        return saturating_sum(self._prices.list_size * children.cost()), 0

    def _page_size(self, node: FieldNode, definition: GraphQLField) -> int:
        if "first" not in definition.args:
            return DEFAULT_PAGE_SIZE
        asked = [argument.value for argument in node.arguments or () if argument.name.value in {"first", "last"}]
        return max((self._size(value) for value in asked), default=DEFAULT_PAGE_SIZE)

    def _size(self, value: ValueNode) -> int:
        if isinstance(value, VariableNode):
            return self._sizes.get(value.name.value, DEFAULT_PAGE_SIZE)
        return clamp(int(value.value)) if isinstance(value, IntValueNode) else DEFAULT_PAGE_SIZE

    def _base_cost(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        if parent is not None and parent is self._schema.mutation_type:
            return self._prices.mutation
        return self._prices.fields.get(f"{parent.name if parent else ''}.{node.name.value}", 1)


def _definition(node: FieldNode, parent: GraphQLNamedType | None) -> GraphQLField | None:
    if node.name.value in _META_FIELDS:
        return _META_FIELDS[node.name.value]
    if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType):
        fields: Mapping[str, GraphQLField] = parent.fields
        return fields.get(node.name.value)
    return None


def _is_connection(parent: GraphQLNamedType | None) -> bool:
    return isinstance(parent, GraphQLObjectType) and "pageInfo" in parent.fields


def _together(weights: Iterable[Weight]) -> Weight:
    return reduce(Weight.beside, weights, Weight())


def _spreads(nodes: Iterable[FragmentDefinitionNode]) -> set[str]:
    """The names of the fragments that these definitions spread."""
    found: set[str] = set()
    pending: list[SelectionSetNode | None] = [node.selection_set for node in nodes]
    while pending:
        selection_set = pending.pop()
        for selection in selection_set.selections if selection_set else ():
            if isinstance(selection, FragmentSpreadNode):
                found.add(selection.name.value)
            elif isinstance(selection, FieldNode | InlineFragmentNode):
                pending.append(selection.selection_set)
    return found
