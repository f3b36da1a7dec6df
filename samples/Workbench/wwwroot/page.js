// What the page needs of the browser: a worker, a store, files in and out, and what the pointer drags.
let worker, next = 0;
const waiting = new Map();
const files = new Map();

function begin() {
  worker = new Worker("worker.js", { type: "module" });
  worker.onmessage = ({ data: { id, result, error } }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(error));
  };
  worker.onerror = event => { for (const one of waiting.values()) one.reject(new Error(event.message ?? "worker")); waiting.clear(); };
}

function ask(type, method, args) {
  if (!worker) begin();
  const id = next++;
  return new Promise((resolve, reject) => { waiting.set(id, { resolve, reject }); worker.postMessage({ id, type, method, args }); });
}

export const call = (type, method, ...given) => ask(type, method, given.filter(one => one !== null && one !== undefined));
export const remedy = (finding, id, reason) => ask("Looking", "Remedy", [finding, id, reason]);

/** Ends what the worker is at, and everything that waits for it; the next call starts another one. */
export function stop() {
  worker?.terminate();
  worker = undefined;
  for (const one of waiting.values()) one.reject(new Error("stopped"));
  waiting.clear();
}

/** A file stays in the page: C# gets its name, the worker its bytes. */
export const ofFile = (type, method, key, json) => ask(type, method, json === null ? [files.get(key)] : [json, files.get(key)]);

export async function download(name, type, method, json) {
  const bytes = await ask(type, method, [json]);
  save(name, new Blob([bytes], { type: "application/zip" }));
  return bytes.length;
}

export const downloadText = (name, text) => save(name, new Blob([text], { type: "application/json" }));

function save(name, blob) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The store of the browser may be full, or closed to the page.
export const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
export const write = (key, value) => { try { localStorage.setItem(key, value); return true; } catch { return false; } };
export const remove = key => { try { localStorage.removeItem(key); } catch { /* There is none. */ } };
export const keys = () => { try { return Object.keys(localStorage).filter(key => key.startsWith("workbench.")).join("\n"); } catch { return ""; } };

/** What this tab is at, until it is closed; another tab is at something else. */
export const ofTab = (key, value) => { try { if (value !== null) sessionStorage.setItem(`workbench.${key}`, value); return sessionStorage.getItem(`workbench.${key}`); } catch { return null; } };

/** Whether no other tab works on a draft. The lock goes with the tab, or when another draft is held. */
let held = { end: () => {}, ended: Promise.resolve() };
export async function hold(key) {
  if (held.key === key && key) return true;
  held.end();
  await held.ended;
  held = { end: () => {}, ended: Promise.resolve() };
  if (!key || !navigator.locks) return true;
  return new Promise(done => {
    const ended = navigator.locks.request(key, { ifAvailable: true }, lock => {
      const until = lock && new Promise(end => { held = { key, end, ended: Promise.resolve() }; });
      setTimeout(() => { held.ended = ended; done(lock !== null); });
      return until;
    });
  });
}

export const setLanguage = (language, title) => { document.documentElement.lang = language; document.title = title; };
export const setCodes = shown => document.documentElement.classList.toggle("codes", shown);
export const preferred = () => navigator.language ?? "";
export const focus = id => setTimeout(() => { const one = document.getElementById(id); one?.focus(); one?.scrollIntoView({ block: "center" }); }, 50);
export const confirmed = question => confirm(question);

let listener;
export async function start() {
  const { getAssemblyExports } = await globalThis.getDotnetRuntime(0);
  listener = (await getAssemblyExports("Workbench.dll")).Workbench.Model.Browser;
  // A file may be dropped anywhere, a rule or a group where rules are; the row that something would go before is marked.
  let dragged = false;
  const mark = row => { for (const one of document.querySelectorAll("tr.over")) one.classList.toggle("over", one === row); row?.classList.add("over"); };
  addEventListener("dragstart", event => { dragged = event.target.classList?.contains("handle") ?? false; });
  addEventListener("dragend", () => { dragged = false; mark(null); });
  addEventListener("dragover", event => {
    const here = dragged && event.target.closest?.(".group");
    if (here || event.dataTransfer?.types.includes("Files")) event.preventDefault();
    if (here) mark(event.target.closest("tr.rule"));
  });
  addEventListener("drop", event => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    taken("dropped", event.dataTransfer.files[0]);
  });
  addEventListener("change", event => {
    if (event.target.type !== "file" || !event.target.files.length) return;
    taken(event.target.id, event.target.files[0]);
    event.target.value = "";
  });
  addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const inText = /^(TEXTAREA|INPUT)$/.test(event.target.tagName) && /^(text|search|textarea)$/.test(event.target.type);
    const key = event.key.toLowerCase();
    if (inText || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    listener.OnUndo(key === "y" || event.shiftKey);
  });
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
}

function taken(from, file) {
  const key = `${next++}`;
  files.set(key, file);
  listener.OnFile(from, key, file.name);
}
