"""What the relations of an invented sentence come out as."""

from __future__ import annotations

from gwlint.mentions.relations import find_relations
from gwlint.mentions.verdicts import Relation, RelationKind, Verdict


def relations_of(text: str, kind: RelationKind) -> list[Relation]:
    """The relations of one kind in ``text``."""
    return [relation for relation in find_relations(text) if relation.kind is kind]


def verdicts(text: str, kind: RelationKind) -> set[Verdict]:
    """The verdicts on the relations of one kind in ``text``."""
    return {relation.verdict for relation in relations_of(text, kind)}


def contradictions(text: str) -> list[str]:
    """The arithmetic of every contradiction in ``text``, of any kind."""
    return [
        step
        for relation in find_relations(text)
        if relation.verdict is Verdict.CONTRADICTED
        for step in relation.steps
    ]
