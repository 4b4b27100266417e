import "../css/imaging.css";
import { Enums, RenderingEngine, imageLoader, init as initCore, utilities } from "@cornerstonejs/core";
import { init as initLoader, wadors } from "@cornerstonejs/dicom-image-loader";
import {
  LengthTool,
  PanTool,
  StackScrollTool,
  ToolGroupManager,
  Enums as ToolEnums,
  WindowLevelTool,
  ZoomTool,
  addTool,
  init as initTools,
} from "@cornerstonejs/tools";

const ENGINE = "light-box";
const TOOLS = [WindowLevelTool, StackScrollTool, ZoomTool, PanTool, LengthTool];
const AT_ONCE = 4;
const { MouseBindings } = ToolEnums;

/** The page's policy allows no style attribute in markup; through the object model it does. */
function stylesThroughObjects() {
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** One frame after the other, in the order of the series. */
async function framesOf(root, series, signal) {
  const [study, uid] = series.split("/");
  const address = `${root}/studies/${study}/series/${uid}`;
  const answer = await fetch(`${address}/metadata`, { headers: { Accept: "application/dicom+json" }, signal });
  if (!answer.ok) {
    throw new Error(`metadata: ${answer.status}`);
  }
  const frames = [];
  for (const header of await answer.json()) {
    const instance = header["00080018"]?.Value?.[0];
    const count = header["7FE00010"] && header["00280010"] ? Number(header["00280008"]?.Value?.[0] ?? 1) : 0;
    for (let frame = 1; frame <= count; frame++) {
      const id = `wadors:${address}/instances/${instance}/frames/${frame}`;
      if (frame === 1) {
        wadors.metaDataManager.add(id, header);
      }
      frames.push({ id, instance, frame });
    }
  }
  return frames;
}

class View {
  constructor(box, section, engine, group) {
    this.box = box;
    this.number = Number(section.dataset.view);
    this.id = `view-${this.number}`;
    this.engine = engine;
    this.group = group;
    this.light = section.querySelector("[data-light]");
    this.said = section.querySelector("[data-said]");
    this.progress = section.querySelector("[data-progress]");
    this.slice = section.querySelector("[data-slice]");
    this.choice = section.querySelector("[data-series]");
    this.frames = [];
    this.choice.addEventListener("change", () => this.show(this.choice.value));
    this.slice.addEventListener("input", () => this.go(Number(this.slice.value) - 1));
    this.light.addEventListener("keydown", (event) => this.key(event));
    this.light.addEventListener(Enums.Events.STACK_NEW_IMAGE, () => this.tell());
    this.light.addEventListener(Enums.Events.VOI_MODIFIED, () => this.tell());
  }

  viewport() {
    return this.engine.getViewport(this.id);
  }

  isOpen() {
    return this.frames.length > 0;
  }

  async show(series, first) {
    this.loading?.abort();
    this.loading = new AbortController();
    const signal = this.loading.signal;
    if (this.number === 1) {
      this.box.querySelector(".img-views").classList.toggle("is-two", series !== "");
      this.engine.resize(true, true);
    }
    this.frames = [];
    this.said.textContent = "";
    if (series === "") {
      return;
    }
    try {
      const frames = await framesOf(this.box.dataset.imaging, series, signal);
      if (signal.aborted) {
        return;
      }
      this.frames = frames;
      if (!this.viewport()) {
        this.engine.enableElement({ viewportId: this.id, type: Enums.ViewportType.STACK, element: this.light });
        this.group.addViewport(this.id, ENGINE);
      }
      this.slice.max = String(frames.length);
      const start = first ?? Math.floor(frames.length / 2);
      await this.viewport().setStack(frames.map((frame) => frame.id), start);
      this.viewport().render();
      this.engine.resize(true, true);
      this.tell();
      await this.fetchRest(signal);
    } catch (problem) {
      if (!signal.aborted) {
        this.said.textContent = this.box.dataset.failed;
        throw problem;
      }
    }
  }

  /** The desk and the board leaf fast; a family's phone loads what it looks at. */
  async fetchRest(signal) {
    const all = this.frames.map((frame) => frame.id);
    if (!document.body.classList.contains("staff") || navigator.connection?.saveData) {
      this.progress.classList.add("is-done");
      return;
    }
    this.progress.classList.remove("is-done");
    this.progress.max = all.length;
    let next = 0;
    let done = 0;
    const fetchOn = async () => {
      while (next < all.length && !signal.aborted) {
        await imageLoader.loadAndCacheImage(all[next++]).catch(() => undefined);
        this.progress.value = ++done;
        this.progress.title = fill(this.box.dataset.loading, { n: done, total: all.length });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
    if (!signal.aborted) {
      this.progress.classList.add("is-done");
      this.light.dataset.loaded = String(done);
    }
  }

  async go(index) {
    if (this.isOpen()) {
      await this.viewport().setImageIdIndex(Math.max(0, Math.min(index, this.frames.length - 1)));
    }
  }

  index() {
    return this.viewport().getCurrentImageIdIndex();
  }

  key(event) {
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    if (event.key in steps && this.isOpen()) {
      event.preventDefault();
      this.go(this.index() + steps[event.key]);
    }
  }

  range() {
    return this.viewport().getProperties().voiRange;
  }

  tell() {
    if (!this.isOpen()) {
      return;
    }
    const at = this.index();
    const words = [fill(this.box.dataset.place, { n: at + 1, total: this.frames.length })];
    const range = this.range();
    if (range) {
      const { windowWidth, windowCenter } = utilities.windowLevel.toWindowLevel(range.lower, range.upper);
      words.push(fill(this.box.dataset.window, { w: Math.round(windowWidth), c: Math.round(windowCenter) }));
    }
    this.said.textContent = words.join(" · ");
    this.slice.value = String(at + 1);
    this.box.dispatchEvent(new CustomEvent("looked", { detail: this }));
  }

  window(voiRange) {
    if (this.isOpen()) {
      this.viewport().setProperties({ voiRange });
      this.viewport().render();
      this.tell();
    }
  }

  reset() {
    if (this.isOpen()) {
      this.viewport().resetProperties();
      this.viewport().resetCamera();
      this.viewport().render();
      this.tell();
    }
  }

  invert() {
    if (this.isOpen()) {
      this.viewport().setProperties({ invert: !this.viewport().getProperties().invert });
      this.viewport().render();
    }
  }
}

function tools() {
  const group = ToolGroupManager.createToolGroup("light-box");
  for (const tool of TOOLS) {
    addTool(tool);
    group.addTool(tool.toolName);
  }
  return group;
}

/** The left button does what was chosen; wheel, middle and right button always do the same. */
function take(group, name) {
  const always = {
    [StackScrollTool.toolName]: [{ mouseButton: MouseBindings.Wheel }],
    [PanTool.toolName]: [{ mouseButton: MouseBindings.Auxiliary }],
    [ZoomTool.toolName]: [{ mouseButton: MouseBindings.Secondary }, { numTouchPoints: 2 }],
  };
  for (const { toolName } of TOOLS) {
    group.setToolPassive(toolName, { removeAllBindings: true });
    const bindings = [...(always[toolName] ?? [])];
    if (toolName === name) {
      bindings.push({ mouseButton: MouseBindings.Primary });
    }
    if (bindings.length > 0) {
      group.setToolActive(toolName, { bindings });
    }
  }
}

function toolbar(box, group, views) {
  const buttons = [...box.querySelectorAll("[data-tool]")];
  for (const button of buttons) {
    button.addEventListener("click", () => {
      take(group, button.dataset.tool);
      buttons.forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    });
  }
  box.querySelector("[data-act=invert]").addEventListener("click", () => views.forEach((view) => view.invert()));
  box.querySelector("[data-act=reset]").addEventListener("click", () => views.forEach((view) => view.reset()));
  const preset = box.querySelector("[data-window-preset]");
  preset.addEventListener("change", () => {
    const [level, width] = preset.value.split(",").map(Number);
    for (const view of views) {
      if (preset.value === "") {
        view.reset();
      } else {
        view.window(utilities.windowLevel.toLowHighRange(width, level));
      }
    }
  });
}

/** What is on the light is what a form beside it keeps, and a kept picture goes back on the light. */
function keeping(box, first) {
  const form = document.querySelector("form[data-keep]");
  box.addEventListener("looked", ({ detail: view }) => {
    if (!form || view !== first) {
      return;
    }
    const { instance, frame } = view.frames[view.index()];
    const range = view.range();
    form.elements.picture.value = instance;
    form.elements.frame.value = frame;
    form.elements.lower.value = range?.lower ?? "";
    form.elements.upper.value = range?.upper ?? "";
    form.querySelector("button").disabled = false;
  });
  for (const link of document.querySelectorAll("[data-kept]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const wanted = (frame) => frame.instance === link.dataset.kept && String(frame.frame) === link.dataset.frame;
      let at = first.frames.findIndex(wanted);
      for (const option of first.choice.options) {
        if (at < 0) {
          const frames = await framesOf(box.dataset.imaging, option.value, undefined);
          at = frames.findIndex(wanted);
          if (at >= 0) {
            first.choice.value = option.value;
            first.show(option.value, at);
          }
        }
      }
      await first.go(at);
      if (link.dataset.lower) {
        first.window({ lower: Number(link.dataset.lower), upper: Number(link.dataset.upper) });
      }
      first.light.focus();
    });
  }
}

function start(box) {
  stylesThroughObjects();
  initCore();
  initLoader({ maxWebWorkers: Math.min(2, navigator.hardwareConcurrency || 1) });
  initTools();
  const engine = new RenderingEngine(ENGINE);
  const group = tools();
  const views = [...box.querySelectorAll("[data-view]")].map((section) => new View(box, section, engine, group));
  toolbar(box, group, views);
  keeping(box, views[0]);
  views[0].show(views[0].choice.value);
  take(group, WindowLevelTool.toolName);
  addEventListener("resize", () => engine.resize(true, true));
}

const box = document.querySelector("[data-imaging]");
if (box) {
  try {
    start(box);
  } catch (problem) {
    box.querySelector("[data-said]").textContent = box.dataset.nogl;
    throw problem;
  }
}
