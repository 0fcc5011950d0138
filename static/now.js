// What is true now: pages may have been built weeks ago. All words stand in the page; it says in
// data attributes at which instants (UTC) they begin and cease to be true. Without this script,
// they are as on the day of the build, beside the dates themselves.
(function () {
  "use strict";
  var DAY = 864e5;
  var MONTH = 30.44;
  var language = document.documentElement.lang;
  var told = null; // how the page's language says "in 12 days"
  var waiting = 0;

  if (window.Intl && Intl.RelativeTimeFormat) {
    if (Intl.RelativeTimeFormat.supportedLocalesOf([language]).length) {
      told = new Intl.RelativeTimeFormat(language + "-u-nu-latn", { numeric: "auto" });
    }
  }

  function each(selector, change) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), change);
  }

  // The number of days from today to a day, where clocks show the time of the day's own zone.
  function daysTo(day, zone, now) {
    var today = new Intl.DateTimeFormat("sv", { timeZone: zone }).format(now); // as ISO 8601
    return Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  }

  function tell(days) {
    if (days < 31) return told.format(days, "day");
    if (days < 730) return told.format(Math.round(days / MONTH), "month");
    return told.format(Math.round(days / 365.25), "year");
  }

  // Gives the next instant at which something changes.
  function showWhatIsTrue(now) {
    var next = Infinity;
    each("[data-since], [data-until]", function (one) {
      var since = Date.parse(one.getAttribute("data-since"));
      var until = Date.parse(one.getAttribute("data-until"));
      one.hidden = now < since || now >= until;
      if (since > now) next = Math.min(next, since);
      if (until > now) next = Math.min(next, until);
    });
    return next;
  }

  function sayHowFarOff(now) {
    each("[data-day]", function (one) {
      var days = 0;
      try {
        days = daysTo(one.getAttribute("data-day"), one.getAttribute("data-zone"), now);
      } catch (error) {
        days = 0; // a zone that this browser does not know
      }
      one.textContent = days < 1 ? "" : tell(days); // of today, the page says so itself
    });
  }

  function moveBars(now) {
    each("progress[data-start]", function (one) {
      var start = Date.parse(one.getAttribute("data-start"));
      var end = Date.parse(one.getAttribute("data-end"));
      one.value = one.max * Math.min(1, Math.max(0, (now - start) / (end - start)));
    });
  }

  function update() {
    var now = Date.now();
    var next = showWhatIsTrue(now);
    if (told) sayHowFarOff(now);
    moveBars(now);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(update, Math.max(0, Math.min(next - now, DAY / 24)));
  }

  update();
  // A page that was left, or a computer that slept, may have missed an instant.
  document.addEventListener("visibilitychange", update);
  window.addEventListener("pageshow", update);
})();
