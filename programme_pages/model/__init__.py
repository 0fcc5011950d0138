"""The model: the types of fields, of the facts of each kind, and of the programme as a whole."""
