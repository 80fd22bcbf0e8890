"""A place named in an article."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place name resolved to GeoNames, with the precision that the name has; degrees are WGS 84."""

    id: str
    span: Span
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: Literal["city", "region", "country"]
    score: float
