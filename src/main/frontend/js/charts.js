// Pictures of the course of an illness. Every number is read from the table behind the picture.
import "../css/course.css";
import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { each } from "./util.js";

use([CustomChart, LineChart, GridComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

const DAY = 86_400_000;
const BEFORE = 120 * DAY; // a treatment that ended earlier is no background of a curve
const LANE = 18;
const EVENTS = ["diagnosis", "biopsy", "scan", "scopy", "operation", "drug", "radiotherapy", "response"];
const TREATMENTS = ["operation", "drug", "radiotherapy"];
const STEEP = 100; // from this ratio of largest to smallest, powers of ten
const charts = new Map();
const near = new IntersectionObserver((entries) => entries.forEach((e) => e.isIntersecting && draw(e.target)), {
  rootMargin: "300px",
});
const sized = new ResizeObserver((entries) => entries.forEach((e) => charts.get(e.target)?.resize()));

const time = (text) => Date.parse(`${text}T00:00:00Z`);
const flat = (text) => text.replace(/\s+/g, " ").trim();

/** Colours and type as the page has them now, by day, by night, on paper. */
function tokens() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    ink: of("--ink"),
    quiet: of("--ink-2"),
    line: of("--line"),
    edge: of("--edge"),
    paper: of("--paper"),
    accent: of("--accent"),
    soft: of("--accent-soft"),
    band: of("--ok-soft"),
    bandEdge: of("--ok"),
    font: of("--font"),
  };
}

/** What a row says, in the words of its table: "Date: 1 March 2026". */
function words(row) {
  const heads = row.closest("table").tHead.rows[0].cells;
  return Array.from(row.cells)
    .map((cell, n) => [flat(heads[n].textContent), flat(cell.textContent)])
    .filter(([, text]) => text && text !== "–")
    .map(([head, text]) => `${head}: ${text.length > 70 ? `${text.slice(0, 70)}…` : text}`)
    .join("\n");
}

const follow = (row) => row?.querySelector("a[href]")?.click();

function pointsOf(table) {
  return Array.from(table.querySelectorAll("tr[data-at][data-value]"), (row) => ({
    row,
    at: time(row.dataset.at),
    value: Number(row.dataset.value),
    bound: row.dataset.bound,
    isFact: row.dataset.fact === "true",
    isOther: row.dataset.other === "true",
  }));
}

function barsOf(table) {
  if (!table) return [];
  return Array.from(table.querySelectorAll("tr[data-from]"), (row) => ({
    row,
    from: time(row.dataset.from),
    to: time(row.dataset.to),
    event: row.dataset.event,
    word: row.dataset.word,
    name: row.dataset.name,
    isFact: row.dataset.fact === "true",
  }));
}

/** Bars that would touch lie under each other. */
function inLanes(bars, room) {
  const ends = [];
  for (const bar of bars) {
    let lane = ends.findIndex((end) => end < bar.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = bar.to + room;
    bar.lane = lane;
  }
  return ends.length;
}

/** One range of time for all pictures of the page. */
function range(page, bars) {
  const days = Array.from(page.querySelectorAll("tr[data-at][data-value]"), (row) => time(row.dataset.at));
  const first = Math.min(...days);
  const shown = bars.filter((bar) => bar.to >= first - BEFORE);
  const from = Math.min(first, ...shown.map((bar) => bar.from));
  const to = Math.max(...days, ...shown.map((bar) => bar.to));
  const pad = Math.max((to - from) * 0.03, 3 * DAY);
  return { min: from - pad, max: to + pad, shown };
}

function symbol(point) {
  if (point.bound !== "exact") return "triangle";
  return point.isOther ? "diamond" : "circle";
}

/** Verified is filled, proposed is hollow; another laboratory is a diamond, a limit a triangle. */
function mark(point, t) {
  const isLimit = point.bound !== "exact";
  return {
    value: [point.at, point.value],
    row: point.row,
    symbol: symbol(point),
    symbolSize: point.isOther || isLimit ? 12 : 10,
    symbolRotate: point.bound === "below" ? 180 : 0,
    itemStyle: { color: point.isFact ? t.ink : t.paper, borderColor: t.ink, borderWidth: 2 },
  };
}

/** Round ends that hold all values and the band, with a little air. */
function ends(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || Math.abs(high) || 1;
  const step = 10 ** Math.floor(Math.log10(span)) / 2;
  const least = Math.floor((low - span * 0.06) / step) * step;
  const most = Math.ceil((high + span * 0.06) / step) * step;
  const even = (x) => Number(x.toPrecision(12));
  return { min: even(low >= 0 ? Math.max(0, least) : least), max: even(most) };
}

function timeAxis(t, days, more) {
  const language = document.documentElement.lang || "en";
  const isLong = days.max - days.min > 300 * DAY;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    month: "short",
    ...(isLong ? { year: "2-digit" } : { day: "numeric" }),
  });
  return {
    type: "time",
    min: days.min,
    max: days.max,
    axisLine: { lineStyle: { color: t.edge } },
    axisTick: { lineStyle: { color: t.edge } },
    axisLabel: { color: t.quiet, hideOverlap: true, formatter: (at) => format.format(at) },
    splitLine: { show: false },
    ...more,
  };
}

/** Days are dots, stretches of time are bars; what is proposed is hollow. */
function barShape(t) {
  return (params, api) => {
    const [from, y] = api.coord([api.value(0), api.value(2)]);
    const [to] = api.coord([api.value(1), api.value(2)]);
    const left = Math.max(from, params.coordSys.x);
    const isDay = api.value(0) === api.value(1);
    return {
      type: isDay ? "circle" : "rect",
      shape: isDay
        ? { cx: from, cy: y, r: 5 }
        : { x: left, y: y - 5, width: Math.max(to - left, 5), height: 10, r: 2 },
      style: { fill: api.value(3) === 1 ? t.accent : t.paper, stroke: t.accent, lineWidth: 2 },
    };
  };
}

function barSeries(bars, t, axes) {
  return {
    type: "custom",
    renderItem: barShape(t),
    clip: true,
    encode: { x: [0, 1], y: 2 },
    data: bars.map((bar) => ({ value: [bar.from, bar.to, bar.lane, bar.isFact ? 1 : 0], row: bar.row })),
    ...axes,
  };
}

/** The name stands to the right of its bar, or to the left where the picture ends. */
function names(bars, days, t, axes) {
  const middle = (days.min + days.max) / 2;
  return {
    type: "line",
    silent: true,
    lineStyle: { width: 0 },
    symbol: "circle",
    symbolSize: 1,
    itemStyle: { color: "transparent" },
    labelLayout: { hideOverlap: true },
    data: bars.map((bar) => {
      const isEarly = (bar.from + bar.to) / 2 < middle;
      return {
        value: [isEarly ? bar.to : Math.max(bar.from, days.min), bar.lane],
        label: {
          show: true,
          position: isEarly ? "right" : "left",
          distance: 9,
          formatter: bar.name,
          color: t.ink,
          fontSize: 11,
          width: 170,
          overflow: "truncate",
        },
      };
    }),
    ...axes,
  };
}

function tooltip(t) {
  return {
    trigger: "item",
    renderMode: "richText", // drawn, not written into the page: its policy allows no inline style
    confine: true,
    backgroundColor: t.paper,
    borderColor: t.edge,
    textStyle: { color: t.ink, fontSize: 12, fontFamily: t.font },
    formatter: (item) => (item.data.row ? words(item.data.row) : ""),
  };
}

function trend(box, t) {
  const page = box.closest("[data-course]");
  const table = document.getElementById(box.dataset.courseTrend);
  const points = pointsOf(table);
  const all = barsOf(page.querySelector("[data-course-treatments]"));
  const days = range(page, all);
  const bars = days.shown;
  const lanes = inLanes(bars, (days.max - days.min) * 0.3);
  box.classList.toggle("has-bars", bars.length > 0);
  const values = points.map((point) => point.value);
  const isSteep = Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) >= STEEP;
  const low = box.dataset.low ? Number(box.dataset.low) : undefined;
  const high = box.dataset.high ? Number(box.dataset.high) : undefined;
  const limits = [low, high].filter((x) => x !== undefined);
  const below = bars.length ? lanes * LANE + 8 : 0;
  const open = isSteep ? { low: 1e-9, high: 1e12 } : { low: 0, high: 1e12 }; // beyond any picture
  return {
    grid: [
      { left: 52, right: 14, top: 26, bottom: below + 26 },
      { left: 52, right: 14, height: below, bottom: 2 },
    ],
    xAxis: [
      timeAxis(t, days, { gridIndex: 0 }),
      timeAxis(t, days, { gridIndex: 1, show: false }),
    ],
    yAxis: [
      {
        gridIndex: 0,
        type: isSteep ? "log" : "value",
        name: isSteep ? box.dataset.steep : "",
        nameTextStyle: { color: t.quiet, align: "left", padding: [0, 0, 0, -40] },
        ...(isSteep ? {} : ends([...values, ...limits])),
        axisLabel: { color: t.quiet, hideOverlap: true },
        splitLine: { lineStyle: { color: t.line } },
      },
      { gridIndex: 1, type: "value", inverse: true, min: -0.6, max: lanes - 0.4, show: false },
    ],
    series: [
      {
        type: "line",
        data: points.map((point) => mark(point, t)),
        lineStyle: { color: t.ink, width: 1.5 },
        markArea: limits.length
          ? {
              silent: true,
              itemStyle: { color: t.band, borderColor: t.bandEdge, borderWidth: 0.5 },
              data: [[{ yAxis: low ?? open.low }, { yAxis: high ?? open.high }]],
            }
          : undefined,
      },
      barSeries(bars, t, { xAxisIndex: 1, yAxisIndex: 1 }),
      names(bars, days, t, { xAxisIndex: 1, yAxisIndex: 1 }),
    ],
  };
}

/** One line of the picture for each kind of event, in the words of the table. */
function timeline(box, t) {
  const bars = barsOf(document.getElementById(box.dataset.courseTimeline));
  const kinds = EVENTS.filter((event) => bars.some((bar) => bar.event === event));
  bars.forEach((bar) => (bar.lane = kinds.indexOf(bar.event)));
  const word = (event) => bars.find((bar) => bar.event === event).word.split(",", 1)[0];
  const named = bars.filter((bar) => TREATMENTS.includes(bar.event));
  const from = Math.min(...bars.map((bar) => bar.from));
  const to = Math.max(...bars.map((bar) => bar.to));
  const pad = Math.max((to - from) * 0.03, 3 * DAY);
  const days = { min: from - pad, max: to + pad };
  return {
    grid: [{ left: 116, right: 14, top: 8, bottom: 26 }],
    xAxis: [timeAxis(t, days, {})],
    yAxis: [
      {
        type: "category",
        inverse: true,
        data: kinds.map(word),
        axisLabel: { color: t.ink, width: 104, overflow: "truncate" },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: true, lineStyle: { color: t.line } },
      },
    ],
    series: [barSeries(bars, t, {}), names(named, days, t, {})],
  };
}

function draw(box) {
  near.unobserve(box);
  const t = tokens();
  let chart = charts.get(box);
  if (!chart) {
    chart = init(box, null, { renderer: "svg" });
    chart.on("click", (item) => follow(item.data?.row));
    charts.set(box, chart);
    sized.observe(box);
    const rows = box.parentElement.querySelector("[data-course-rows]");
    if (rows) rows.open = false;
  }
  const picture = box.dataset.courseTrend ? trend(box, t) : timeline(box, t);
  chart.resize();
  chart.setOption(
    { animation: false, textStyle: { fontFamily: t.font }, tooltip: tooltip(t), ...picture },
    { notMerge: true },
  );
}

function redraw() {
  charts.forEach((chart, box) => draw(box));
}

/** Draws what has come into the page and lets go of what has left it. */
function look() {
  charts.forEach((chart, box) => {
    if (box.isConnected) return;
    sized.unobserve(box);
    chart.dispose();
    charts.delete(box);
  });
  each("[data-course-trend], [data-course-timeline]", (box) => charts.has(box) || near.observe(box));
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
addEventListener("beforeprint", () => each("[data-course-trend], [data-course-timeline]", draw));
addEventListener("afterprint", redraw);
document.addEventListener("htmx:afterSettle", look);
look();
