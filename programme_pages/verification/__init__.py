"""Verification: a site is whole and right, as a folder and as a host serves it."""

from programme_pages.verification.folder import Verified, verify_folder
from programme_pages.verification.served import verify_url

__all__ = ["Verified", "verify_folder", "verify_url"]
