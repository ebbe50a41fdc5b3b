"""2D codes: as squares to paint, and as a drawing for paper.

Source: ISO/IEC 18004. On paper a code of 3 cm stays readable up to version 11 at level M
(measured: 150 dpi, blur and stains).
Thread: any.
"""

from __future__ import annotations

from helper_app.errors import CodeTooLong

LARGEST_VERSION = 11
QUIET_SQUARES = 4

Matrix = tuple[tuple[bool, ...], ...]
"""Rows from the top; True is dark. The quiet zone of four squares is included."""


def matrix(text: str) -> Matrix:
    """Make a code.

    Raises:
        CodeTooLong: It would be too fine to be read from paper.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.exceptions import DataOverflowError

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_SQUARES)
    code.add_data(text)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise CodeTooLong from error
    if code.version > LARGEST_VERSION:
        raise CodeTooLong
    return tuple(tuple(bool(square) for square in row) for row in code.get_matrix())


def svg(text: str, size_mm: int = 30) -> bytes:
    """Make a code as an SVG drawing, dark on white.

    Raises:
        CodeTooLong: It would be too fine to be read from paper.
    """
    rows = matrix(text)
    side = len(rows)
    squares = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" '
        f'width="{size_mm}mm" height="{size_mm}mm" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{squares}"/></svg>'
    ).encode()
