"""Translation: what is left to translate, and the ways of translators to bring it.

`status` tells what is missing or out of date, `marking` notes that a translation is up to date,
`exchange` takes all words to translators' tools and back, `catalogues` keeps the texts of the
interface.
"""
