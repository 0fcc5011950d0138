"""Pictures in a real browser: it takes the size that fits, and nothing moves meanwhile."""

from playwright.sync_api import Browser

from .browsers import DESK, opened

PAGE = "en/workshops/roofs-and-rivers/"
_MOVED = """() => new Promise(done => {
  new PerformanceObserver((list, observer) => {
    observer.disconnect();
    done(list.getEntries().reduce((sum, one) => sum + one.value, 0));
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
})"""

# What `sizes` comes to; in it, 1rem is the browser's own size of letters, whatever the style says.
_TOLD = """() => {
  const [wide, narrow] = document.querySelector("source").sizes.split(", ");
  const [query, length] = wide.split(") ");
  const told = matchMedia(query + ")").matches ? length : narrow;
  const unit = { rem: 16, vw: innerWidth / 100 };
  const parts = [...told.matchAll(/([0-9.]+)(rem|vw)/g)];
  return parts.reduce((sum, [, value, name]) => sum + value * unit[name], 0);
}"""


def chosen(browser: Browser, address: str, width: int, scale: float = 1) -> list[str]:
    """The names of the files that a browser shows, the picture at the head first."""
    size = {"width": width, "height": 900}
    with opened(browser, address, viewport=size, device_scale_factor=scale) as (page, watch):
        page.goto(address + PAGE)
        pictures = page.locator("main picture img")
        for number in range(pictures.count()):
            pictures.nth(number).scroll_into_view_if_needed()
            pictures.nth(number).evaluate("one => one.decode()")
        assert watch.faults == []
        names = pictures.evaluate_all("all => all.map(one => one.currentSrc.split('/').pop())")
        return [str(name) for name in names]


def test_a_phone_takes_a_small_picture(browser: Browser, full_address: str) -> None:
    assert {name.split(".")[0] for name in chosen(browser, full_address, 360)} == {"hall-480"}


def test_a_desk_takes_a_larger_one(browser: Browser, full_address: str) -> None:
    assert {name.split(".")[0] for name in chosen(browser, full_address, 1440)} == {"hall-960"}


def test_a_screen_of_high_density_takes_the_largest(browser: Browser, full_address: str) -> None:
    assert {name.split(".")[0] for name in chosen(browser, full_address, 1440, 2)} == {"hall-1440"}


def test_what_is_chosen_is_webp(browser: Browser, full_address: str) -> None:
    names = chosen(browser, full_address, 360)
    assert names
    assert all(name.endswith(".webp") for name in names)


def test_what_a_browser_is_told_of_the_width_is_true(browser: Browser, full_address: str) -> None:
    """`sizes` is never less than what is shown, and little more: letters differ in width."""
    for width in (320, 360, 700, 800, 1000, 1280, 1920, 3840):
        with opened(browser, full_address, viewport={"width": width, "height": 900}) as (page, _):
            page.goto(full_address + PAGE)
            image = page.locator("main .picture img")
            shown = image.evaluate("one => one.getBoundingClientRect().width")
            told = page.evaluate(_TOLD)
            assert shown <= told <= shown * 1.25 + 12, (width, shown, told)


def test_pictures_below_wait_and_the_one_above_does_not(
    browser: Browser, full_address: str
) -> None:
    with opened(browser, full_address, viewport=DESK) as (page, _):
        page.goto(full_address + PAGE)
        assert page.locator("main .picture img").get_attribute("loading") is None
        assert page.locator("main .prose img").first.get_attribute("loading") == "lazy"
        for image in page.locator("main picture img").all():
            assert image.get_attribute("decoding") == "async"
            assert image.get_attribute("alt")


def test_nothing_moves_when_pictures_come(browser: Browser, full_address: str) -> None:
    for width in (360, 1280):
        with opened(browser, full_address, viewport={"width": width, "height": 900}) as (page, _):
            page.goto(full_address + PAGE)
            page.locator("main .prose img").first.scroll_into_view_if_needed()
            assert page.evaluate(_MOVED) < 0.01
