from hashlib import sha256

from programme_pages.plan.assets import plan_assets
from programme_pages.plan.job import BytesJob


def test_names_change_with_the_bytes() -> None:
    one = plan_assets({"style.css": b"a"}, None).paths["style.css"]
    other = plan_assets({"style.css": b"b"}, None).paths["style.css"]
    assert one == f"assets/style.{sha256(b'a').hexdigest()[:10]}.css"
    assert other == f"assets/style.{sha256(b'b').hexdigest()[:10]}.css"


def test_names_depend_on_nothing_else() -> None:
    alone = plan_assets({"logo.svg": b"a"}, None).paths["logo.svg"]
    among = plan_assets({"logo.svg": b"a", "style.css": b"b"}, "#aabbcc").paths["logo.svg"]
    assert alone == among


def test_folders_and_endings_are_kept() -> None:
    paths = plan_assets({"fonts/sans.var.woff2": b"", "LICENCE": b""}, None).paths
    digest = sha256(b"").hexdigest()[:10]
    assert paths["fonts/sans.var.woff2"] == f"assets/fonts/sans.var.{digest}.woff2"
    assert paths["LICENCE"] == f"assets/LICENCE.{digest}"


def test_an_accent_wins_at_the_end_of_the_style() -> None:
    (job,) = plan_assets({"style.css": b"a { }\n"}, "#aabbcc").jobs
    assert job.content == b"a { }\n:root { --accent: #aabbcc; }\n"


def test_an_accent_changes_the_style_alone() -> None:
    static = {"style.css": b"a", "print.css": b"b"}
    plain, coloured = plan_assets(static, None), plan_assets(static, "#aabbcc")
    assert plain.paths["style.css"] != coloured.paths["style.css"]
    assert plain.paths["print.css"] == coloured.paths["print.css"]


def test_files_for_the_root_are_copied_as_they_are() -> None:
    assets = plan_assets({"root/CNAME": b"a.example\n"}, "#aabbcc")
    assert assets.jobs == (BytesJob("CNAME", b"a.example\n"),)
    assert assets.paths == {}
