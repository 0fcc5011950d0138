"""Exchange: all words and labels of a language as one PO file, and back.

Each text is a message whose context is its address, such as `workshops/roofs title`. What comes
back is compared with what would go out now: only what differs is written.
"""
