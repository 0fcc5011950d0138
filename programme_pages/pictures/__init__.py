"""Pictures: what can be told of one, and the sizes that readers get of it.

Measuring and scaling need Pillow, which is loaded when the first picture is looked at.
"""

from programme_pages.pictures.picture import (
    ENDINGS,
    Form,
    Picture,
    Size,
    fallback_size,
    is_drawing,
    sizes_of,
)

__all__ = ["ENDINGS", "Form", "Picture", "Size", "fallback_size", "is_drawing", "sizes_of"]
