"""Figures, and the table that lays them beside their targets and the machine's own limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. `is_met` is None where nothing is promised, or where this run cannot tell."""

    work: str
    figure: str
    target: str
    limit: str = "–"
    is_met: bool | None = None


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which that part of all lies, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def spread_ms(seconds: Sequence[float]) -> str:
    """`p50 3 · p99 12 ms`."""
    return f"p50 {percentile(seconds, 0.5) * 1000:.1f} · p99 {percentile(seconds, 0.99) * 1000:.1f} ms"


MARKS = {True: "yes", False: "NO", None: "–"}
HEADS = ("Work", "Figure", "Target", "Machine's own limit", "Met")


def table(figures: Sequence[Figure]) -> str:
    """Aligned columns; it is Markdown too."""
    rows = [HEADS, *((f.work, f.figure, f.target, f.limit, MARKS[f.is_met]) for f in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
