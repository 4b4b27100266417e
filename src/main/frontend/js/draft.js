// `<form data-draft="/url">` keeps what is being written; `[data-draft-status]` says so in the page's language.
import { csrf, fill } from "./util.js";

const drafts = new WeakMap();
const WAIT = 1500;
const AGAIN = 5000;

document.addEventListener("input", (event) => note(event.target.closest("form[data-draft]")));
document.addEventListener("change", (event) => note(event.target.closest("form[data-draft]")));
document.addEventListener("submit", (event) => stop(event.target), true);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) document.querySelectorAll("form[data-draft]").forEach(save);
});

function note(form, wait = WAIT) {
  if (!form) return;
  const draft = drafts.get(form) ?? {};
  drafts.set(form, draft);
  draft.dirty = true;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(save, wait, form);
}

function stop(form) {
  const draft = drafts.get(form);
  if (!draft) return;
  clearTimeout(draft.timer);
  draft.dirty = false;
}

async function save(form) {
  const draft = drafts.get(form);
  if (!draft?.dirty || draft.busy || !form.isConnected) return;
  draft.dirty = false;
  draft.busy = true;
  say(form, "saving");
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: csrf(), keepalive: body.toString().length < 60000 });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    say(form, "saved", { time: new Date().toLocaleTimeString(document.documentElement.lang || [], { hour: "2-digit", minute: "2-digit" }) });
    if (draft.dirty) note(form);
  } catch {
    say(form, "failed");
    note(form, AGAIN);
  } finally {
    draft.busy = false;
  }
}

function say(form, what, values) {
  const status = form.querySelector("[data-draft-status]") ?? document.querySelector(`[data-draft-status="${CSS.escape(form.id)}"]`);
  if (status?.dataset[what]) status.textContent = fill(status.dataset[what], values);
}
