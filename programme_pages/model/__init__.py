"""The model: the types of fields, of the facts of each kind, and of the programme as a whole."""

import os

# At its first validation, pydantic looks for plugins in the metadata of all packages that are
# installed, which takes longer than reading an entry. There are none that we would want.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
