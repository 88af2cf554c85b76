"""Ordinals as nodes of a tree: which number headings, and which heading stands below which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from gwlint.document.elements import Paragraph
from gwlint.mentions.ordinals import (
    LEVELS,
    Ordinal,
    OrdinalForm,
    inline_ordinals,
    leading_ordinal,
)


@dataclass(slots=True, eq=False)
class Node:
    """An ordinal that numbers a heading or a listed paragraph.

    ``position`` is the place of its paragraph in the stretch; ``end`` is where its words end at the
    latest; ``inline`` says that it stands within its paragraph.
    """

    ordinal: Ordinal
    paragraph: Paragraph
    position: int
    inline: bool
    end: int = 0
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)


def find_nodes(
    paragraphs: Iterable[tuple[int, Paragraph]],
) -> tuple[list[Node], list[tuple[Paragraph, Ordinal]]]:
    """The ordinals that take part in the tree, and those that number items in running text."""
    nodes: list[Node] = []
    inline: list[tuple[Paragraph, Ordinal]] = []
    last: dict[OrdinalForm, int] = {}
    for position, paragraph, leading in _leading_ordinals(paragraphs):
        if leading is not None:
            nodes.append(Node(leading, paragraph, position, False, paragraph.span.end))
            last[leading.form] = leading.number
        start = leading.span.end - paragraph.span.start if leading else 0
        begun: set[OrdinalForm] = set()
        for ordinal in inline_ordinals(paragraph.text, paragraph.span.start, start):
            expected = last.get(ordinal.form, -1) + 1
            if ordinal.certain and ordinal.number == expected and ordinal.form not in begun:
                if nodes and nodes[-1].position == position:
                    nodes[-1].end = ordinal.span.start
                nodes.append(Node(ordinal, paragraph, position, True, paragraph.span.end))
                last[ordinal.form] = ordinal.number
            else:
                begun.add(ordinal.form)
                inline.append((paragraph, ordinal))
    return nodes, inline


def _leading_ordinals(
    paragraphs: Iterable[tuple[int, Paragraph]],
) -> Iterator[tuple[int, Paragraph, Ordinal | None]]:
    """The paragraphs with the ordinals that they begin with.

    An ordinal that is not certain counts if it follows on the one before and the next one does not
    bear its number: 一、…… 二、三产业…… 三、……
    """
    found = [
        (position, paragraph, _heading_ordinal(paragraph)) for position, paragraph in paragraphs
    ]
    last: dict[OrdinalForm, int] = {}
    for index, (position, paragraph, ordinal) in enumerate(found):
        if ordinal is None or not (
            ordinal.certain
            or _goes_on(
                last.get(ordinal.form), ordinal, (later for _, _, later in found[index + 1 :])
            )
        ):
            yield position, paragraph, None
        else:
            last[ordinal.form] = ordinal.number
            yield position, paragraph, ordinal


def _goes_on(last: int | None, ordinal: Ordinal, later: Iterable[Ordinal | None]) -> bool:
    """Whether ``ordinal`` follows on ``last``, and the next of its form does not take its place."""
    following = (next_one for next_one in later if next_one and next_one.form is ordinal.form)
    return last == ordinal.number - 1 and all(
        next_one.number != ordinal.number for next_one in islice(following, 1)
    )


def _heading_ordinal(paragraph: Paragraph) -> Ordinal | None:
    ordinal = leading_ordinal(paragraph.text, paragraph.span.start)
    if ordinal is None or ordinal.form not in LEVELS or ordinal.form is OrdinalForm.LETTER:
        return None
    return ordinal


def build_tree(nodes: Sequence[Node]) -> list[Node]:
    """Link ``nodes``, in text order, to a forest; the roots are given back."""
    roots: list[Node] = []
    stack: list[Node] = []
    for index, node in enumerate(nodes):
        form = node.ordinal.form
        while stack and not _is_below(nodes, index, stack, roots):
            stack.pop()
        if stack and stack[-1].ordinal.form is form:
            stack.pop()
        node.parent = stack[-1] if stack else None
        (node.parent.children if node.parent else roots).append(node)
        stack.append(node)
    return roots


def _is_below(
    nodes: Sequence[Node], index: int, stack: Sequence[Node], roots: Sequence[Node]
) -> bool:
    """Whether ``nodes[index]`` stands at or below the level of the innermost open heading."""
    form, top = nodes[index].ordinal.form, stack[-1]
    if top.ordinal.form is form:
        return True
    if any(open_node.ordinal.form is form for open_node in stack):
        return False
    if LEVELS[form] >= LEVELS[top.ordinal.form]:
        return True
    siblings = top.parent.children if top.parent else roots
    return _is_inverted(nodes, index, top.ordinal) or any(
        child.ordinal.form is form for sibling in siblings[-2:-1] for child in sibling.children
    )


def _is_inverted(nodes: Sequence[Node], index: int, top: Ordinal) -> bool:
    """Whether a higher form stands below ``top`` all the same: 1. （一） （二） 2. （一） …

    It does if its own items are complete when the lower form goes on with its next number, and do
    not go on themselves after that.
    """
    form = nodes[index].ordinal.form
    if nodes[index].ordinal.number != 1:
        return False
    items = 0
    resumed = False
    for node in nodes[index:]:
        ordinal = node.ordinal
        if LEVELS[ordinal.form] < LEVELS[form]:
            break
        if ordinal.form is form:
            if resumed:
                return ordinal.number == 1
            items += 1
        elif ordinal.form is top.form and not resumed:
            if ordinal.number != top.number + 1:
                return False
            resumed = True
    return resumed and items >= 2
