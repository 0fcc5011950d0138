"""The ledger: what the last build made from what, kept so that the next one makes only the rest."""

from programme_pages.ledger.ledger import Book, Changes, Ledger
from programme_pages.ledger.reasons import in_words
from programme_pages.ledger.receipts import Reads, Receipt, Receipts, ViewReceipt, noted
from programme_pages.ledger.store import FOLDER, Store, engine_version

__all__ = [
    "FOLDER",
    "Book",
    "Changes",
    "Ledger",
    "Reads",
    "Receipt",
    "Receipts",
    "Store",
    "ViewReceipt",
    "engine_version",
    "in_words",
    "noted",
]
