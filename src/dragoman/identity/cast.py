"""Clusters to the actors of a record."""

from dragoman.identity.clusters import Cluster
from dragoman.identity.scene import Scene
from dragoman.records import Actor, Cast

# Persons in one of these have a country: that of the office.
_OFFICES = frozenset("GOV MIL LEG JUD COP SPY PTY OPP ELI".split())


def make_cast(scene: Scene, home: str | None) -> Cast:
    """The actors in the order of their first mention, and whom each mention stands for."""
    order = sorted((c for c in scene.clusters if c.occurrences), key=lambda c: c.occurrences[0])
    ids = {cluster.number: f"a{position}" for position, cluster in enumerate(order, 1)}
    natives = {cluster.number for cluster in order if _is_unplaced(cluster)} if home is not None else set()
    actors = tuple(_actor(scene, c, ids[c.number], home if c.number in natives else None) for c in order)
    return Cast(
        scene.mentions,
        actors,
        tuple(tuple(ids[number] for number in found) for found in scene.referents),
        tuple(
            "who:home" if rule == "who:new" and natives.intersection(found) else rule
            for rule, found in zip(scene.rules, scene.referents, strict=True)
        ),
    )


def _actor(scene: Scene, cluster: Cluster, identifier: str, home: str | None) -> Actor:
    return Actor(
        id=identifier,
        name=cluster.name,
        kind=cluster.kind,
        country=_country(cluster) or home,
        sector=cluster.sector or _civilian(cluster),
        other_sectors=cluster.other_sectors,
        role=cluster.role,
        identifier=cluster.entry,
        wikidata=None,
        mentions=tuple(scene.mentions[number].span for number in cluster.occurrences),
    )


def _civilian(cluster: Cluster) -> str | None:
    """PLOVER's CVL: persons for whom no other category is appropriate."""
    return (
        "CVL" if cluster.kind == "person" and cluster.named and cluster.role is None and cluster.entry is None else None
    )


def _country(cluster: Cluster) -> str | None:
    """Its own, or for one who turned out to hold an office that of the country spoken of where he came in."""
    holds = cluster.kind in ("person", "office") and cluster.role is not None and cluster.sector in _OFFICES
    if cluster.sector == "IGO" and cluster.country is None:
        return "IGO"  # `peacekeepers`, `inspectors`: FORMAT.md's code for all of them
    return cluster.country or (cluster.lent if holds else None)


def _is_unplaced(cluster: Cluster) -> bool:
    """Whether it is a named person of whom nothing tells a country: he is taken to be of the one that the article is about."""
    return cluster.kind == "person" and cluster.named and cluster.entry is None and _country(cluster) is None
