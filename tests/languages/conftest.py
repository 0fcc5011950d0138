from tests.site.conftest import foreign

__all__ = ["foreign"]
