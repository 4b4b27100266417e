// "These photos are pages of one report": puts them in order, looks at each, and offers to take one again. Never stops anybody.
import { fill } from "./util.js";
import { look } from "./look.js";

const NAMED = /\.(jpe?g|png|webp|heic|heif)$/i;
let albums = 0;

export const isPhoto = (file) => /^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || (!file.type && NAMED.test(file.name));

export function Photos(form, sendAsOne, sendEach) {
  const page = form.querySelector("template[data-photos]");
  let step;
  let list;
  let photos = [];

  this.isOpen = () => Boolean(step);

  /** One good photo that was chosen, not taken, needs no step. */
  this.add = async (files, taken) => {
    if (!page) return sendEach(files);
    if (!step && files.length === 1 && !taken) {
      const seen = await look(files[0]).catch(() => ({ wrong: [] }));
      if (!seen.wrong.length) return sendEach(files);
    }
    open();
    await put(files);
  };

  /** The names in the sentence say which; the order is as it was. */
  this.refused = async (files, sentence) => {
    open();
    await put(files);
    say(sentence);
  };

  function open() {
    if (step) return;
    step = page.content.firstElementChild.cloneNode(true);
    step.dataset.photosStep = "";
    list = step.querySelector("ol");
    form.prepend(step);
    step.querySelector("[data-add]").addEventListener("change", (event) => {
      const files = [...event.target.files].filter(isPhoto);
      event.target.value = "";
      put(files);
    });
    step.querySelector("[data-one]").onclick = () => leave(sendAsOneReport);
    step.querySelector("[data-each]").onclick = () => leave(sendEach);
    step.querySelector("[data-none]").onclick = () => leave(() => {});
    step.focus();
    step.scrollIntoView({ block: "start" });
  }

  function sendAsOneReport(files) {
    if (files.length === 1) return sendEach(files);
    return sendAsOne(files, ++albums);
  }

  function leave(then) {
    const files = photos.map((photo) => photo.file);
    step.remove();
    step = null;
    photos = [];
    form.querySelector("input[type=file]")?.focus();
    if (files.length) then(files);
  }

  async function put(files) {
    step.setAttribute("aria-busy", "true");
    say(step.dataset.looking);
    for (const file of files) {
      const photo = { file, item: page.content.querySelector("template[data-photo]").content.firstElementChild.cloneNode(true) };
      bind(photo);
      photos.push(photo);
      list.append(photo.item);
      number();
      await see(photo);
    }
    step?.removeAttribute("aria-busy");
    const first = photos.findIndex((photo) => photo.wrong?.length);
    say(first < 0 ? "" : fill(step.dataset.check, { n: first + 1 }));
  }

  function bind(photo) {
    const on = (what, act) => (photo.item.querySelector(`[data-${what}]`).onclick = act);
    on("earlier", () => move(photo, -1));
    on("later", () => move(photo, 1));
    on("remove", () => remove(photo));
    on("keep", () => settle(photo));
    photo.item.querySelector("[data-retake]").addEventListener("change", async (event) => {
      const [file] = event.target.files;
      event.target.value = "";
      if (!file) return;
      photo.file = file;
      await see(photo);
      say(fill(step.dataset.moved, { n: photos.indexOf(photo) + 1, total: photos.length }));
    });
  }

  async function see(photo) {
    photo.item.querySelector("[data-name]").textContent = photo.file.name;
    const picture = photo.item.querySelector("[data-picture]");
    const seen = await look(photo.file).catch(() => null);
    photo.item.querySelector("[data-no-picture]").hidden = Boolean(seen);
    picture.replaceChildren(...(seen ? [seen.thumb] : []));
    photo.wrong = seen?.wrong ?? [];
    tell(photo);
  }

  function settle(photo) {
    photo.wrong = [];
    tell(photo);
    photo.item.querySelector("[data-later]").focus();
  }

  function tell(photo) {
    for (const what of ["blur", "dark", "glare"]) photo.item.querySelector(`[data-${what}]`).hidden = !photo.wrong.includes(what);
    photo.item.querySelectorAll("[data-doubt]").forEach((one) => (one.hidden = !photo.wrong.length));
  }

  function move(photo, by) {
    const from = photos.indexOf(photo);
    const to = from + by;
    if (to < 0 || to >= photos.length) return;
    photos.splice(from, 1);
    photos.splice(to, 0, photo);
    list.replaceChildren(...photos.map((one) => one.item));
    number();
    const same = photo.item.querySelector(by < 0 ? "[data-earlier]" : "[data-later]");
    (same.disabled ? photo.item.querySelector(by < 0 ? "[data-later]" : "[data-earlier]") : same).focus();
    say(fill(step.dataset.moved, { n: to + 1, total: photos.length }));
  }

  function remove(photo) {
    const at = photos.indexOf(photo);
    photos.splice(at, 1);
    photo.item.remove();
    number();
    (photos[Math.min(at, photos.length - 1)]?.item.querySelector("[data-remove]") ?? step.querySelector("[data-add]")).focus();
  }

  function number() {
    photos.forEach((photo, at) => {
      const name = fill(step.dataset.page, { n: at + 1 });
      photo.item.querySelector("[data-page]").textContent = name;
      photo.item.querySelectorAll("[data-of]").forEach((one) => (one.textContent = `: ${name}`));
      photo.item.querySelector("[data-earlier]").disabled = at === 0;
      photo.item.querySelector("[data-later]").disabled = at === photos.length - 1;
    });
    step.querySelector("[data-one]").disabled = !photos.length;
    step.querySelector("[data-each]").hidden = photos.length < 2;
  }

  function say(sentence) {
    if (step) step.querySelector("[role=status]").textContent = sentence;
  }
}
