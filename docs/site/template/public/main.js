// What the template leaves out for those who hear a page or use a keyboard. It makes parts of a page late, so each is looked at when it comes.
const mended = {
  "a[title='Change theme']": one => one.setAttribute("role", "button"),
  "#logo": one => one.setAttribute("alt", ""),
  ".affix h5": one => { one.setAttribute("role", "heading"); one.setAttribute("aria-level", "2"); },
  "#autocollapse": one => one.setAttribute("aria-label", "Site"),
  "#toc": one => one.setAttribute("aria-label", "Pages"),
  "#breadcrumb": one => one.setAttribute("aria-label", "Where this page is"),
  "article th:empty": one => one.replaceWith(document.createElement("td")),
  "article h3": one => { if (!document.querySelector("article h2")) { one.setAttribute("role", "heading"); one.setAttribute("aria-level", "2"); } },
  "article pre, article pre code, article .table-responsive": one => one.setAttribute("tabindex", "0"),
};

function mend() {
  for (const [selector, change] of Object.entries(mended)) for (const one of document.querySelectorAll(`:is(${selector}):not([data-mended])`)) { one.dataset.mended = ""; change(one); }
}

export default {
  start: () => {
    mend();
    new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  },
};
