// What every page needs: htmx under a strict content security policy, anchors, print and copy.
import htmx from "htmx.org";
import { forgetUploads } from "./resume.js";
import { csrf, each } from "./util.js";

document.documentElement.classList.add("js");

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false, // would be an inline style
  historyCacheSize: 0, // pages about people do not stay in the browser's storage
  refreshOnHistoryMiss: true,
  // A form that was refused comes back as 422 with its sentences beside the fields.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});
window.htmx = htmx;

document.addEventListener("htmx:configRequest", (event) => Object.assign(event.detail.headers, csrf()));

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
  const copy = event.target.closest("[data-copy]");
  if (copy)
    navigator.clipboard?.writeText(copy.dataset.copy).then(() => {
      if (copy.dataset.copied) copy.textContent = copy.dataset.copied;
    });
});

document.addEventListener("submit", (event) => event.target.getAttribute("action") === "/sign-out" && forgetUploads());

/** A link to a finding shows its place on the page image, a link to a place shows its finding. */
function showAnchor() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !target.matches(".c-find, .c-marks a")) return;
  each(".c-find[aria-current], .c-marks a[aria-current]", (old) => old.removeAttribute("aria-current"));
  const other = target.matches(".c-find")
    ? document.querySelector(`.c-marks a[href="#${CSS.escape(target.id)}"]`)
    : document.getElementById(target.getAttribute("href").slice(1));
  target.setAttribute("aria-current", "true");
  other?.setAttribute("aria-current", "true");
  other?.scrollIntoView({ block: "nearest" });
}

addEventListener("hashchange", showAnchor);
document.addEventListener("htmx:afterSettle", showAnchor);
htmx.onLoad(() => each("[data-print], [data-copy]", (button) => (button.hidden = false)));
addEventListener("DOMContentLoaded", showAnchor);
