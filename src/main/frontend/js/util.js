export const each = (selector, what, root = document) => root.querySelectorAll(selector).forEach(what);

/** The header that proves a request comes from our own page. */
export function csrf() {
  const token = document.querySelector('meta[name="csrf-token"]')?.content;
  const header = document.querySelector('meta[name="csrf-header"]')?.content;
  return token && header ? { [header]: token } : {};
}

/** Fills "{name}: {done} %" from a translated sentence in the page. */
export const fill = (sentence = "", values = {}) => sentence.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
