// What pages do beside links and forms: keys, filters that apply themselves, and rows that changed. Without it every page works.
const singleKeys = () => localStorage.getItem("single-keys") !== "off";
const rows = () => [...document.querySelectorAll("table[data-rows] tbody tr, table[data-grid] tbody tr")];
let afterG = false;

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex(row => row.classList.contains("at"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  all[at]?.classList.remove("at");
  next.classList.add("at");
  next.querySelector("a")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

// To the page where this is changed, or into the form that changes it.
function edit(event) {
  const link = document.querySelector("main [data-edit]");
  if (link) return link.click();
  const field = [...document.querySelectorAll("main form:not(.filters) :is(input:not([type=hidden]), select, textarea)")].find(each => each.checkVisibility());
  if (!field) return;
  field.focus();
  event.preventDefault();
}

function open(path) {
  [...document.querySelectorAll(".pages a")].find(link => link.dataset.key === path)?.click();
}

document.addEventListener("keydown", event => {
  const writes = event.target.closest("input, select, textarea, [contenteditable]");
  if (writes || event.ctrlKey || event.metaKey || event.altKey || !singleKeys()) return;
  if (afterG) {
    afterG = false;
    open(event.key);
    return;
  }
  switch (event.key) {
    case "g": afterG = true; setTimeout(() => (afterG = false), 1500); break;
    case "j": move(1); break;
    case "k": move(-1); break;
    case "/": (document.querySelector("main [data-search]") ?? document.querySelector(".find [data-search]"))?.focus(); event.preventDefault(); break;
    case "e": edit(event); break;
    case "?": document.getElementById("keys")?.showModal(); break;
    default: gridKey(event);
  }
});

// Arrows move within a grid of cells; one cell at a time can be reached by Tab.
function gridKey(event) {
  const cell = event.target.closest("[data-cell]");
  if (!cell) return;
  const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  if (!steps) return;
  const table = cell.closest("table").tBodies[0];
  const target = table.rows[cell.parentElement.sectionRowIndex + steps[1]]?.cells[cell.cellIndex + steps[0]];
  if (!target?.matches("[data-cell]")) return;
  cell.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
  event.preventDefault();
}

document.addEventListener("change", event => {
  if (event.target.id === "single-keys") localStorage.setItem("single-keys", event.target.checked ? "on" : "off");
  if (event.target.matches("[data-submit-on-change] select")) event.target.form.requestSubmit();
});

// A file of text fills the field beside it, where it can be looked at before it is sent. Spreadsheets of this region often write GB 18030.
document.addEventListener("change", async event => {
  const target = document.getElementById(event.target.dataset.fileInto);
  const [file] = event.target.files ?? [];
  if (!target || !file) return;
  event.target.setCustomValidity(file.size > target.maxLength ? event.target.dataset.tooLarge : "");
  if (!event.target.reportValidity()) return;
  const bytes = await file.arrayBuffer();
  const read = name => new TextDecoder(name, { fatal: true }).decode(bytes);
  try { target.value = read("utf-8"); } catch { target.value = new TextDecoder("gb18030").decode(bytes); }
  target.dispatchEvent(new Event("input", { bubbles: true }));
});

// A block of a spreadsheet fills the fields to the right of and below the one it is pasted into. What has no field is left out.
document.addEventListener("paste", event => {
  const field = event.target.closest("[data-paste] input");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!field || !/[\t\n\r]/.test(text.trimEnd())) return;
  event.preventDefault();
  const fields = row => [...row.querySelectorAll("input:not([type=hidden])")];
  const lines = [...field.closest("table").querySelectorAll("tbody tr")].map(fields);
  const top = lines.findIndex(line => line.includes(field)), left = lines[top].indexOf(field);
  let block = text.replace(/\r?\n$/, "").split(/\r?\n|\r/).map(line => line.split("\t"));
  // A row of weeks fills a grid of one column downwards.
  if (block.length === 1 && lines.every(line => line.length < 2)) block = block[0].map(value => [value]);
  block.forEach((line, down) => line.forEach((value, right) => {
    const target = lines[top + down]?.[left + right];
    if (!target) return;
    target.value = value.trim();
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }));
});

// The time until a deadline, as its element's texts word it.
function countDown() {
  for (const shown of document.querySelectorAll("[data-until]")) {
    const minutes = Math.floor((new Date(shown.dataset.until) - Date.now()) / 60000);
    const fill = (text, whole, rest) => text.replace("{0}", whole).replace("{1}", rest);
    shown.textContent = minutes < 0 ? shown.dataset.over
      : minutes < 1440 ? fill(shown.dataset.hours, Math.floor(minutes / 60), minutes % 60)
      : fill(shown.dataset.days, Math.floor(minutes / 1440), Math.floor(minutes % 1440 / 60));
  }
}
setInterval(countDown, 20000);

let seen = new Map();
function remember() {
  const now = new Map(rows().filter(row => row.dataset.id).map(row => [row.dataset.id, row.dataset.version]));
  const before = seen;
  seen = now;
  return rows().filter(row => before.has(row.dataset.id) && before.get(row.dataset.id) !== row.dataset.version);
}

function prepare() {
  const box = document.getElementById("single-keys");
  if (box) box.checked = singleKeys();
  const cell = document.querySelector("[data-grid] [data-cell]");
  if (cell) cell.tabIndex = 0;
  document.querySelector("[data-focus]")?.focus();
  const changed = remember();
  const announce = document.getElementById("announce");
  if (changed.length > 0 && announce) announce.textContent = announce.dataset.rows.replace("{0}", changed.length);
  for (const row of changed) {
    row.classList.add("changed");
    setTimeout(() => row.classList.remove("changed"), 5000);
  }
}


// One stream a page: when something of its topic changes, the same address is fetched again and what differs is patched in.
let stream, streamOf, waiting;
function listen(missed = false) {
  const topic = document.querySelector("[data-live]")?.dataset.live;
  const mark = document.getElementById("live");
  if (topic === streamOf) {
    // A page that was fetched again comes without the word.
    if (mark && stream?.readyState === EventSource.OPEN) mark.textContent = mark.dataset.on;
    return;
  }
  // A page that was to be fetched again and has been left: what stands here now would be thrown away instead.
  clearTimeout(waiting);
  stream?.close();
  streamOf = topic;
  if (mark) mark.textContent = "";
  if (!topic) return;
  stream = new EventSource(`/live?topic=${encodeURIComponent(topic)}`);
  let opened = missed;
  stream.onopen = () => { if (mark) mark.textContent = mark.dataset.on; };
  stream.onerror = () => { if (mark) mark.textContent = mark.dataset.off; };
  stream.addEventListener("changed", () => {
    // The first one says that the stream is open; the page has just been fetched, unless the tab was hidden meanwhile. What the page
    // waits for may have come before the stream was open.
    if (opened || document.querySelector("[data-live][data-pending]")) refresh();
    opened = true;
  });
}

// Whether a field of the page holds something that the server did not put there.
const isWritten = field => field.type === "hidden" ? false
  : field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
  : field.matches("select") ? field.options.length > 0 && field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
  : field.value !== field.defaultValue;

// When a form was sent whose answer has not come yet: looking again would throw its answer away. No answer takes longer than this.
const LONGEST_ANSWER = 30000;
let sent = -LONGEST_ANSWER;
document.addEventListener("submit", () => {
  sent = performance.now();
  again = undefined;
});

// A page that is asked for again: what somebody unfolded before, or unfolds and writes until it comes, stays.
let again;
const folds = () => [...document.querySelectorAll("main details")];
const titleOf = fold => fold.querySelector("summary")?.textContent;
const namesakes = name => [...document.querySelectorAll(`main [name="${CSS.escape(name)}"]`)];
const valueOf = field => field.type === "checkbox" || field.type === "radio" ? { checked: field.checked } : { value: field.value };
document.addEventListener("input", ({ target }) => {
  if (!again || !target.name) return;
  const at = namesakes(target.name).indexOf(target);
  again.written.set(`${target.name} ${at}`, { name: target.name, at, value: valueOf(target) });
});
document.addEventListener("click", ({ target }) => {
  if (target.closest("a[href]")) again = undefined;
  const fold = target.closest("main details > summary")?.parentElement;
  if (!again || !fold) return;
  again.unfolded = again.unfolded.filter(title => title !== titleOf(fold));
  if (!fold.open) again.unfolded.push(titleOf(fold));
});

function keep() {
  if (again?.href !== location.href) return;
  for (const fold of folds()) if (again.unfolded.includes(titleOf(fold))) fold.open = true;
  for (const { name, at, value } of again.written.values()) Object.assign(namesakes(name)[at] ?? {}, value);
}

// Never while somebody writes or sends: what is in a field is not replaced, and neither is what the server answered to a form, such as
// why it was refused or a review: asked for again, the page would be without it.
function refresh() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (performance.now() - sent < LONGEST_ANSWER
        || document.querySelector("main [data-focus]")
        || document.activeElement?.matches("input, select, textarea")
        || [...document.querySelectorAll("main form :is(input, select, textarea)")].some(isWritten)) return refresh();
    again = { href: location.href, unfolded: folds().filter(fold => fold.open).map(titleOf), written: new Map() };
    Blazor.navigateTo(location.href, { replaceHistoryEntry: true });
  }, 250);
}

// What cannot be fetched leaves the page as it is: a form keeps what is written in it, to be sent again.
addEventListener("unhandledrejection", event => {
  const mark = document.getElementById("live");
  if (event.reason instanceof TypeError && mark) mark.textContent = mark.dataset.unsent;
});

// What nobody touches looks again by itself: time goes on without an event.
setInterval(() => { if (document.querySelector("[data-minutely]")) refresh(); }, 60000);

prepare();
listen();
document.addEventListener("visibilitychange", () => { if (document.hidden) { stream?.close(); streamOf = undefined; } else { listen(true); } });
globalThis.Blazor?.addEventListener("enhancedload", () => { sent = -LONGEST_ANSWER; keep(); prepare(); listen(); });
