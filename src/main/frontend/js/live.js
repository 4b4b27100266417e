// Live regions: the server says "something changed" over one stream, htmx fetches what it looks like now.
import htmx from "htmx.org";
import { each } from "./util.js";

const streams = new Map();

const regions = (url) => [...document.querySelectorAll("[data-live]")].filter((el) => el.dataset.live === url);

function renew(el) {
  const field = el.contains(document.activeElement) && document.activeElement.matches("input:not([type=radio], [type=checkbox]), textarea, select");
  if (!field) return htmx.trigger(el, "live");
  // Nobody's half-written line is replaced under the hands.
  document.activeElement.addEventListener("blur", () => setTimeout(() => el.isConnected && renew(el)), { once: true });
}

function open() {
  if (document.hidden) return;
  each("[data-live]", ({ dataset: { live: url } }) => {
    if (streams.has(url)) return;
    const stream = new EventSource(url);
    stream.onmessage = () => {
      const here = regions(url);
      if (here.length) here.forEach(renew);
      else close(url);
    };
    streams.set(url, stream);
  });
}

function close(url) {
  streams.get(url)?.close();
  streams.delete(url);
}

// A hidden tab gives its connection back; a tab that returns asks once what it missed.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) [...streams.keys()].forEach(close);
  else each("[data-live]", renew);
  open();
});
addEventListener("pagehide", () => [...streams.keys()].forEach(close));
addEventListener("pageshow", (event) => event.persisted && open());
htmx.onLoad(open);
