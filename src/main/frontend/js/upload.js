// `<form data-upload="/address">`: sends each chosen file by tus, piece by piece, and carries on by itself: when the network is
// back, after the server was started again, and after the page was loaded again when the same file is chosen once more.
// Without this script the same form posts all files at once. All sentences come from data attributes of the form.
import { Upload } from "tus-js-client/lib/browser/index.js";
import { csrf, fill } from "./util.js";
import { forgetUpload, resumable } from "./resume.js";
import { isPhoto, Photos } from "./photos.js";

const CHUNK = 8 * 1024 * 1024;
const MOST = 2 * 1024 ** 3;
const AT_ONCE = 3;
const WAITS = [0, 1, 2, 5, 10, 20, ...Array(120).fill(30)].map((seconds) => seconds * 1000);
const ASK_AGAIN = 700;
const MOST_LINES = 30;
const OF_NO_USE = /^(\..*|thumbs\.db|desktop\.ini)$/i;

const senders = new WeakMap();
let sending = 0;

document.addEventListener("change", (event) => {
  const sender = event.target.type === "file" && senders.get(event.target.form);
  if (!sender || event.target.closest("[data-photos-step]") || !event.target.files.length) return;
  const files = [...event.target.files];
  event.target.value = "";
  sender.take(files, event.target);
});

document.addEventListener("submit", (event) => {
  if (senders.has(event.target)) event.preventDefault();
});

addEventListener("beforeunload", (event) => sending && event.preventDefault());
addEventListener("online", () => document.querySelectorAll("form[data-upload]").forEach((form) => senders.get(form)?.wake()));

document.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
document.addEventListener("drop", async (event) => {
  const form = event.target.closest?.("form[data-upload]") ?? document.querySelector("form[data-upload]");
  if (!form || !event.dataTransfer?.files.length) return;
  event.preventDefault();
  senders.get(form).take(await dropped(event.dataTransfer));
});

function Sender(form) {
  const jobs = [];
  const waiting = [];
  const key = form.elements.namedItem("key").value;
  const say = (what, values) => fill(form.dataset[what], values);
  const photos = new Photos(form, deliverPages, (files) => send(files));
  let next = 0;
  let running = 0;
  let list;
  let total;

  form.querySelectorAll("[data-folder], [data-drop]").forEach((one) => (one.hidden = !canFolders()));

  this.take = async (files, input) => {
    const useful = files.filter((file) => !OF_NO_USE.test(file.name));
    const pictures = input?.webkitdirectory || useful.some(pathOf) ? [] : useful.filter(isPhoto);
    const others = useful.filter((file) => !pictures.includes(file));
    if (others.length) send(others);
    if (pictures.length) await photos.add(pictures, input?.hasAttribute("capture"));
  };

  // Also what seems to go on: a request of before the gap may never be answered.
  this.wake = () =>
    jobs.filter((one) => ["waiting", "sending"].includes(one.state) && one.upload).forEach((one) => one.upload.abort().then(() => one.upload.start()));

  function send(files, page) {
    const sent = files.map((file) => job(file, page));
    jobs.push(...sent);
    waiting.push(...sent);
    show();
    work();
    return sent;
  }

  // The number goes on over several choices: a key and number is one file for good.
  function job(file, page) {
    const one = { file, page, key: `${key}-${next++}`, sent: 0, state: "queued" };
    one.whole = new Promise((resolve) => (one.isWhole = resolve));
    if (jobs.length < MOST_LINES) one.line = line(file.name);
    return one;
  }

  async function work() {
    while (running < AT_ONCE && waiting.length) {
      running++;
      sending++;
      const one = waiting.shift();
      deliver(one).finally(() => {
        running--;
        sending--;
        show();
        work();
        finish();
      });
    }
  }

  async function deliver(one) {
    if (one.file.size > MOST) return end(one, false, `${one.file.name}: ${form.dataset.large}`);
    one.state = "sending";
    const folder = pathOf(one.file);
    await new Promise((resolve) => {
      one.upload = new Upload(one.file, {
        endpoint: form.dataset.upload,
        headers: csrf(),
        chunkSize: CHUNK,
        retryDelays: WAITS,
        metadata: { filename: one.file.name, key: one.key, ...(folder && { folder }), ...(one.page && { page: "1" }) },
        ...resumable,
        removeFingerprintOnSuccess: !one.page,
        onProgress: (sent) => {
          one.sent = sent;
          one.state = "sending";
          tell(one, say("sending", { name: one.file.name, done: megabytes(sent), total: megabytes(one.file.size, true) }), sent / one.file.size);
          show();
        },
        onShouldRetry: (error) => {
          const status = error.originalResponse?.getStatus() ?? 0;
          const again = !isElsewhere(error) && (status < 400 || status >= 500 || status === 409 || status === 423 || status === 429);
          if (again) tell(one, say("retry", { name: one.file.name }), one.sent / one.file.size), (one.state = "waiting");
          return again;
        },
        onError: (error) => {
          end(one, false, reason(one, error));
          resolve();
        },
        onSuccess: () => {
          one.sent = one.file.size;
          resolve(one.page ? here(one) : settle(one));
        },
      });
      one.upload.findPreviousUploads().then((before) => {
        if (before.length) one.upload.resumeFromPreviousUpload(before[0]);
        one.upload.start();
      });
    });
  }

  function here(one) {
    one.state = "here";
    tell(one, one.file.name, 1);
    one.isWhole(one.upload.url.split("/").pop());
  }

  function reason(one, error) {
    const status = error.originalResponse?.getStatus();
    if (isElsewhere(error) || status === 403) return say("signedout", { name: one.file.name });
    const said = error.originalResponse?.getHeader("Content-Type")?.startsWith("text/plain") && error.originalResponse.getBody().trim();
    return said ? `${one.file.name}: ${said}` : say("failed", { name: one.file.name });
  }

  /** All bytes are durable; what became of them is asked for until it is known, whatever happens to one answer. */
  async function settle(one) {
    one.state = "checking";
    tell(one, say("checking", { name: one.file.name }), 1);
    show();
    for (;;) {
      try {
        const answer = await fetch(one.upload.url, { headers: { Accept: "application/json" }, cache: "no-store" });
        if (answer.redirected || answer.status === 404) return end(one, false, say("signedout", { name: one.file.name }));
        const told = answer.ok && (await answer.json());
        if (told.state === "SETTLED") return end(one, told.taken, `${one.file.name}: ${told.sentence}`);
      } catch {
        // no network: the next look will find it
      }
      await pause(ASK_AGAIN);
    }
  }

  function end(one, taken, sentence) {
    one.state = taken ? "done" : "failed";
    one.said = sentence;
    one.isWhole(null);
    if (!one.line && !taken) one.line = line(one.file.name);
    tell(one, sentence);
    if (one.line) {
      one.line.bar.hidden = true;
      one.line.text.className = taken ? "is-ok" : "is-late";
      if (!taken && !one.page) offerAgain(one);
    }
    announce(sentence);
  }

  /** Under the same key again: the server takes a file once however often it arrives. */
  function offerAgain(one) {
    const again = Object.assign(document.createElement("button"), { type: "button", className: "c-link", textContent: form.dataset.again });
    again.onclick = () => {
      again.remove();
      one.line.text.className = "";
      one.state = "queued";
      waiting.push(one);
      work();
    };
    one.line.item.append(" ", again);
  }

  /** The photos, and then the word that they are one report; that word may be said again. */
  async function deliverPages(files, album) {
    const sent = send(files, true);
    const ids = await Promise.all(sent.map((one) => one.whole));
    if (ids.includes(null)) return back(sent, sent.find((one) => one.state === "failed").said);
    const body = new URLSearchParams({ key: `${key}-p${album}`, ids: ids.join(",") });
    sending++;
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          const answer = await fetch(`${form.dataset.upload}/pages`, { method: "POST", body, headers: csrf() });
          const sentence = (answer.headers.get("Content-Type") ?? "").startsWith("text/plain") ? await answer.text() : "";
          if (answer.status < 500 && answer.status !== 423) {
            const taken = answer.ok && !answer.redirected;
            if (!taken) return back(sent, sentence || say("failed", { name: files[0].name }));
            sent.forEach((one) => {
              one.state = "done";
              forgetUpload(one.upload.url);
            });
            return finish();
          }
        } catch {
          // no network: the photos are there, the word is said again
        }
        await pause(WAITS[Math.min(attempt + 1, WAITS.length - 1)]);
      }
    } finally {
      sending--;
    }
  }

  /** To the step of the photos: what was sent of them is there when they are sent again. */
  function back(sent, sentence) {
    for (const one of sent) {
      jobs.splice(jobs.indexOf(one), 1);
      one.line?.item.remove();
    }
    show();
    photos.refused(
      sent.map((one) => one.file),
      sentence,
    );
  }

  function finish() {
    if (!jobs.length || jobs.some((one) => !["done", "failed"].includes(one.state))) return;
    announce(say("all", { n: jobs.filter((one) => one.state === "done").length, total: jobs.length }));
    if (jobs.every((one) => one.state === "done") && !photos.isOpen() && form.dataset.next) location.assign(form.dataset.next);
  }

  function show() {
    total ??= totalLine();
    total.text.hidden = total.bar.hidden = !jobs.length;
    const bytes = jobs.reduce((sum, one) => sum + one.file.size, 0);
    const sent = jobs.reduce((sum, one) => sum + one.sent, 0);
    total.bar.value = bytes ? sent / bytes : 0;
    total.text.textContent = say(jobs.every((one) => one.page) ? "pages" : "sofar", {
      done: megabytes(sent),
      total: megabytes(bytes, true),
      n: jobs.filter((one) => one.sent === one.file.size).length,
      files: jobs.length,
    });
  }

  function tell(one, sentence, done = 0) {
    if (!one.line) return;
    one.line.text.textContent = sentence;
    one.line.bar.hidden = false;
    one.line.bar.value = done;
  }

  function totalLine() {
    const text = Object.assign(document.createElement("p"), { className: "mt-3" });
    const bar = Object.assign(document.createElement("progress"), { className: "c-meter", max: 1, value: 0 });
    bar.setAttribute("aria-label", form.dataset.progress);
    form.insertBefore(text, list ?? null);
    text.after(bar);
    return { text, bar };
  }

  function line(name) {
    list ??= form.appendChild(Object.assign(document.createElement("ul"), { className: "c-upload" }));
    const item = document.createElement("li");
    const text = Object.assign(document.createElement("span"), { textContent: name });
    const bar = Object.assign(document.createElement("progress"), { className: "c-meter", max: 1, value: 0 });
    bar.setAttribute("aria-label", name);
    item.append(text, bar);
    list.append(item);
    return { item, text, bar };
  }

  function announce(sentence) {
    let status = form.querySelector("[data-upload-status]");
    if (!status) {
      status = Object.assign(document.createElement("p"), { className: "vh" });
      status.setAttribute("role", "status");
      status.dataset.uploadStatus = "";
      form.append(status);
    }
    status.textContent = sentence;
  }
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Sent elsewhere means signed out: nobody has taken anything. */
function isElsewhere(error) {
  const { responseURL } = error.originalResponse?.getUnderlyingObject() ?? {};
  return Boolean(responseURL) && !new URL(responseURL).pathname.includes("/uploads");
}

function megabytes(bytes, unit) {
  const value = bytes / 1024 ** 2;
  const number = new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: value < 10 ? 1 : 0, numberingSystem: "latn" });
  return number.format(value) + (unit ? " MB" : "");
}

const folders = new WeakMap();
const pathOf = (file) => folders.get(file) ?? (file.webkitRelativePath ?? "").split("/").slice(0, -1).join("/");
const canFolders = () => "webkitdirectory" in HTMLInputElement.prototype && matchMedia("(pointer: fine)").matches;

/** Also whole folders, which the list of dropped files leaves out. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.());
  if (entries.some((entry) => !entry)) return [...transfer.files];
  return (await Promise.all(entries.map((entry) => filesOf(entry, "")))).flat();
}

async function filesOf(entry, folder) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    folders.set(file, folder);
    return [file];
  }
  const reader = entry.createReader();
  const all = [];
  for (let some = [0]; some.length; ) {
    some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    all.push(...some);
  }
  const path = folder ? `${folder}/${entry.name}` : entry.name;
  return (await Promise.all(all.map((one) => filesOf(one, path)))).flat();
}

for (const form of document.querySelectorAll("form[data-upload]")) senders.set(form, new Sender(form));
