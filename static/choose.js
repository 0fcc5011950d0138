// At the site's root, go on to the reader's language. Without this script, the links lead there.
(function () {
  "use strict";
  var links = document.querySelectorAll(".chooser__language a[hreflang]");
  var wanted = navigator.languages || [navigator.language];
  // A reader's own variant comes before another one of the same language.
  var parts = [
    function (tag) {
      return tag.toLowerCase();
    },
    function (tag) {
      return tag.toLowerCase().split("-")[0];
    },
  ];
  for (var i = 0; i < wanted.length; i += 1) {
    for (var k = 0; k < parts.length; k += 1) {
      for (var j = 0; j < links.length; j += 1) {
        if (parts[k](wanted[i]) === parts[k](links[j].hreflang)) {
          window.location.replace(links[j].href);
          return;
        }
      }
    }
  }
})();
