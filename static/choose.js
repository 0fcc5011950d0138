// At the site's root, go on to the reader's language. Without this script, the links lead there.
(function () {
  "use strict";
  var links = document.querySelectorAll(".chooser__language a[hreflang]");
  var wanted = navigator.languages || [navigator.language];
  for (var i = 0; i < wanted.length; i += 1) {
    for (var j = 0; j < links.length; j += 1) {
      if (wanted[i].toLowerCase().split("-")[0] === links[j].hreflang.toLowerCase().split("-")[0]) {
        window.location.replace(links[j].href);
        return;
      }
    }
  }
})();
