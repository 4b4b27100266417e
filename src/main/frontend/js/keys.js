// Keys for people who work through many cases. Never while typing; can be switched off (WCAG 2.1.4).
import { each } from "./util.js";

const OFF = "consilium.keys";
const typing = (el) => el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName) || (el.tagName === "INPUT" && !/^(radio|checkbox|button|submit)$/.test(el.type));
let off = false;
try {
  off = localStorage.getItem(OFF) === "off";
} catch {
  /* storage is forbidden: keys stay on */
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const el = event.target;
  if (event.key === "Escape" && typing(el)) return el.blur();
  if (typing(el) || off) return;
  const list = document.querySelector('[data-keys="worklist"]');
  const rating = document.querySelector('[data-keys="rating"]');
  const found = document.querySelector('[data-keys="findings"]');
  const done = (list && worklist(list, event.key)) || (found && step(found, event.key)) || (rating && rate(rating, event.key)) || shortcut(el, event.key);
  if (done) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const toggle = event.target.closest("[data-keys-toggle]");
  if (!toggle) return;
  off = !off;
  try {
    localStorage.setItem(OFF, off ? "off" : "on");
  } catch {
    /* kept for this page only */
  }
  showToggle();
});

const showToggle = () => each("[data-keys-toggle]", (toggle) => toggle.setAttribute("aria-pressed", String(!off)));
showToggle();

/** `j` and `k` move through the rows; Enter on the row's link opens it. */
function worklist(list, key) {
  const step = { j: 1, k: -1 }[key];
  const rows = [...list.querySelectorAll("tbody tr")].filter((row) => row.querySelector("a"));
  const at = rows.findIndex((row) => row.contains(document.activeElement) || row.getAttribute("aria-current") === "true");
  if (key === "Enter" && at >= 0 && document.activeElement === document.body) return rows[at].querySelector("a").click(), true;
  if (!step || !rows.length) return false;
  select(rows, rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]);
  return true;
}

function select(rows, row) {
  rows.forEach((other) => other.removeAttribute("aria-current"));
  row.setAttribute("aria-current", "true");
  const link = row.querySelector("a");
  link.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

// A renewed list keeps the row somebody stands on.
document.addEventListener("htmx:beforeSwap", (event) => {
  const row = event.target.querySelector?.('[data-keys="worklist"] tr[aria-current]');
  if (row?.id) event.target.dataset.stood = row.id;
});
document.addEventListener("htmx:afterSettle", (event) => {
  const stood = event.target.dataset?.stood;
  const row = stood && document.getElementById(stood);
  if (row) select([], row);
});

/** `1`–`9` rate the option that has the focus, arrows go from option to option. */
function rate(root, key) {
  const options = [...root.querySelectorAll(".c-rate")];
  const at = options.findIndex((option) => (option.closest("[data-option]") ?? option).contains(document.activeElement));
  if (/^[1-9]$/.test(key)) {
    const radio = (options[at] ?? options[0])?.querySelector(`input[value="${key}"]`);
    radio?.focus();
    radio?.click();
    return Boolean(radio);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!step || !options.length) return false;
  const next = options[at < 0 ? 0 : Math.min(Math.max(at + step, 0), options.length - 1)];
  (next.querySelector("input:checked") ?? next.querySelector("input"))?.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** `j` and `k` move through the findings of a page; the place on the page is marked along. */
function step(root, key) {
  const by = { j: 1, k: -1 }[key];
  const rows = [...root.querySelectorAll(".c-find")];
  if (!by || !rows.length) return false;
  const at = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
  location.replace(`#${next.id}`);
  return true;
}

// Whoever corrects a value goes on typing.
document.addEventListener("toggle", (event) => event.target.open && event.target.matches(".c-find details") && event.target.querySelector("input:not([type=hidden])")?.select(), true);

/** Any control may name its key: `<button data-key="y">`. What is current comes first. */
function shortcut(el, key) {
  if (!/^[a-z/?[\]]$/.test(key)) return false;
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const here = el.closest("tr, [data-option], .c-find") ?? document.querySelector(":is(tr, .c-find)[aria-current]");
  const target = here?.querySelector(wanted) ?? document.querySelector(`:not(tr, .c-find) > ${wanted}`) ?? null;
  if (!target || target.disabled) return false;
  if (target.matches("input:not([type=checkbox], [type=radio]), textarea, select")) target.focus();
  else target.click();
  return true;
}
