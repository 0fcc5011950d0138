"""Lengths as SVG takes them in attributes (SVG 2, section 8.9)."""


def percent(part: float) -> str:
    """Write a part of the whole: 0.5 is "50%"."""
    return f"{part * 100:.2f}".rstrip("0").rstrip(".") + "%"


def em(length: float) -> str:
    """Write a length in em, the size of the text."""
    return f"{length:.2f}".rstrip("0").rstrip(".") + "em"
