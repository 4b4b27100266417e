// `<form data-upload>`: sends each chosen file by itself, shows how far it is, and carries on when the network is back.
// Without this script the same form posts all files at once. All sentences come from data attributes of the form.
import htmx from "htmx.org";
import { csrf, fill } from "./util.js";

const TRIES = 12;
const LONGEST_WAIT = 30000;
const counts = new WeakMap();
let sending = 0;

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-upload=auto]");
  if (form && event.target.type === "file" && event.target.files.length) form.requestSubmit();
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-upload]");
  const files = form && [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files].map((file) => ({ file, input })));
  if (!files?.length) return;
  event.preventDefault();
  send(form, files);
});

addEventListener("beforeunload", (event) => sending && event.preventDefault());

async function send(form, files) {
  const parts = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  const key = form.elements.namedItem("key")?.value ?? "";
  const list = form.querySelector(".c-upload") ?? form.appendChild(Object.assign(document.createElement("ul"), { className: "c-upload" }));
  const all = counts.get(form) ?? { next: 0, total: 0, done: 0 };
  counts.set(form, all);
  all.total += files.length;
  // The number goes on over several choices: a key and number is one file for good.
  const jobs = files.map(({ file, input }) => ({ file, name: input.name, key: `${key}-${all.next++}`, line: line(list, file.name) }));
  form.querySelectorAll("input[type=file]").forEach((input) => (input.value = ""));
  for (const job of jobs) if (await deliver(form, job, parts)) all.done++;
  finish(form);
}

function finish(form) {
  const { done, total } = counts.get(form);
  announce(form, fill(form.dataset.all, { n: done, total }));
  if (done < total) return;
  htmx.trigger(form, "uploaded", { total });
  if (form.dataset.next) location.assign(form.dataset.next);
}

async function deliver(form, job, parts) {
  const { file, line } = job;
  const say = (what, values) => (line.text.textContent = fill(form.dataset[what], { name: file.name, ...values }));
  line.bar.hidden = false;
  sending++;
  try {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      if (attempt) say("retry"), await pause(attempt);
      const answer = await post(form, job, parts, (done) => {
        line.bar.value = done;
        say("sending", { done: Math.round(done * 100) });
      });
      if (answer.ok) return end("done", "is-ok"), true;
      if (answer.final) return end("failed", "is-late", answer.text), refused(form, job, parts), false;
    }
    return end("failed", "is-late"), refused(form, job, parts), false;
  } finally {
    sending--;
  }

  function end(what, kind, sentence) {
    line.bar.hidden = true;
    line.text.className = kind;
    say(what);
    if (sentence) line.text.textContent = `${file.name}: ${sentence}`;
    announce(form, line.text.textContent);
  }
}

/** Under the same key again: the server takes a file once however often it arrives. */
function refused(form, job, parts) {
  if (!form.dataset.again) return;
  const again = Object.assign(document.createElement("button"), { type: "button", className: "c-link", textContent: form.dataset.again });
  again.onclick = async () => {
    again.remove();
    job.line.text.className = "";
    if (await deliver(form, job, parts)) counts.get(form).done++;
    finish(form);
  };
  job.line.item.append(" ", again);
}

function post(form, { file, name, key }, parts, progress) {
  return new Promise((resolve) => {
    const body = new FormData();
    parts.forEach(([field, value]) => body.append(field, field === "key" ? key : value));
    body.append(name, file);
    const request = new XMLHttpRequest();
    const url = new URL(form.getAttribute("action") || location.href, location.href).href;
    request.open("POST", url);
    Object.entries({ ...csrf(), "X-Upload": "one", Accept: "text/plain, */*;q=0.5" }).forEach(([header, value]) => request.setRequestHeader(header, value));
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      const { status } = request;
      const text = request.getResponseHeader("Content-Type")?.startsWith("text/plain") ? request.responseText.trim() : "";
      // Sent elsewhere means signed out or refused: nobody has taken the file.
      const elsewhere = request.responseURL !== url.split("#")[0];
      resolve({ ok: status >= 200 && status < 300 && !elsewhere, final: elsewhere || (status >= 400 && status < 500 && status !== 408 && status !== 429), text });
    };
    request.onerror = request.onabort = request.ontimeout = () => resolve({ ok: false, final: false });
    request.send(body);
  });
}

/** Waits longer each time, and no longer than until the network is back. */
function pause(attempt) {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, Math.min(1000 * 2 ** (attempt - 1), LONGEST_WAIT));
    addEventListener("online", go);
  });
}

function line(list, name) {
  const item = document.createElement("li");
  const text = Object.assign(document.createElement("span"), { textContent: name });
  const bar = Object.assign(document.createElement("progress"), { className: "c-meter", max: 1, value: 0 });
  bar.setAttribute("aria-label", name);
  item.append(text, bar);
  list.append(item);
  return { item, text, bar };
}

function announce(form, sentence) {
  let status = form.querySelector("[data-upload-status]");
  if (!status) {
    status = Object.assign(document.createElement("p"), { className: "vh" });
    status.setAttribute("role", "status");
    status.dataset.uploadStatus = "";
    form.append(status);
  }
  status.textContent = sentence;
}
