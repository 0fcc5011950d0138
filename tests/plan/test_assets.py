from hashlib import sha256
from pathlib import Path

from programme_pages.plan.accent import accent_style
from programme_pages.plan.assets import plan_assets
from programme_pages.plan.job import BytesJob

STATIC = Path(__file__).parents[2] / "static"


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
    assert job.content == b"a { }\n" + accent_style("#aabbcc").encode()


def test_an_accent_changes_the_style_alone() -> None:
    static = {"style.css": b"a", "print.css": b"b"}
    plain, coloured = plan_assets(static, None), plan_assets(static, "#aabbcc")
    assert plain.paths["style.css"] != coloured.paths["style.css"]
    assert plain.paths["print.css"] == coloured.paths["print.css"]


def test_files_for_the_root_are_copied_as_they_are() -> None:
    assets = plan_assets({"root/CNAME": b"a.example\n"}, "#aabbcc")
    assert assets.jobs == (BytesJob("CNAME", b"a.example\n"),)
    assert assets.paths == {}


def test_a_style_names_its_fonts_by_their_new_names() -> None:
    style = b'a { src: url("fonts/sans.woff2") } b { src: url(fonts/none.woff2) }'
    assets = plan_assets({"style.css": style, "fonts/sans.woff2": b"1"}, None)
    content = {job.target: job.content for job in assets.jobs}[assets.paths["style.css"]]
    font = assets.paths["fonts/sans.woff2"].removeprefix("assets/")
    assert content == f'a {{ src: url("{font}") }} b {{ src: url(fonts/none.woff2) }}'.encode()


def test_another_font_is_another_style() -> None:
    style = b"a { src: url(sans.woff2) }"
    one, other = (
        plan_assets({"style.css": style, "sans.woff2": font}, None).paths["style.css"]
        for font in (b"1", b"2")
    )
    assert one != other


def test_the_icon_is_in_the_accent() -> None:
    icon = (STATIC / "icon.svg").read_bytes()
    (plain,) = plan_assets({"icon.svg": icon}, None).jobs
    (coloured,) = plan_assets({"icon.svg": icon}, "#aabbcc").jobs
    assert plain.content == icon
    assert coloured.content.count(b"#aabbcc") == 1
    assert b"#0f5b62" not in coloured.content
