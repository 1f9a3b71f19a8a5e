"""A measured figure beside its peer and its limit, and how a table of them is printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report: `value` in `unit`, which should be at most `limit`."""

    name: str
    value: float
    limit: float
    unit: str
    detail: str

    def holds(self) -> bool:
        return self.value <= self.limit


def ratio(
    name: str, ours: Sequence[float], peers: Sequence[float], limit: float, unit: str
) -> Figure:
    """Return the median of the ratios round by round; `unit` is that of both rows of figures."""
    ratios = sorted(a / b for a, b in zip(ours, peers, strict=True))
    detail = (
        f"ours {median(ours):.3f} {unit}, peer {median(peers):.3f} {unit}, "
        f"{len(ratios)} rounds, ratios {ratios[0]:.2f} to {ratios[-1]:.2f}"
    )
    return Figure(name, median(ratios), limit, "×", detail)


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value that `part` (0 to 1) of `values` do not exceed."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(part * len(ranked)))]


def line(figure: Figure) -> str:
    verdict = "holds" if figure.holds() else "OVER"
    return (
        f"{verdict:5}  {figure.name}: {figure.value:.2f} {figure.unit} "
        f"(at most {figure.limit:g})\n       {figure.detail}"
    )
