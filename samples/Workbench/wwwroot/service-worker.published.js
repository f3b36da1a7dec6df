// Keeps the page's own files, so that it opens without a network. It asks for nothing else.
self.importScripts("./service-worker-assets.js");

const cacheName = `workbench-${self.assetsManifest.version}`;
const files = self.assetsManifest.assets.filter(one => !/\.(br|gz|map)$/.test(one.url) && !one.url.startsWith("service-worker"));

self.addEventListener("install", event => event.waitUntil(
  caches.open(cacheName).then(cache => cache.addAll(files.map(one => new Request(one.url, { integrity: one.hash, cache: "no-cache" })))).then(() => self.skipWaiting())));

self.addEventListener("activate", event => event.waitUntil(
  caches.keys().then(keys => Promise.all(keys.filter(key => key.startsWith("workbench-") && key !== cacheName).map(key => caches.delete(key)))).then(() => self.clients.claim())));

self.addEventListener("fetch", event => {
  if (event.request.method !== "GET") return;
  const asked = event.request.mode === "navigate" ? "index.html" : event.request;
  event.respondWith(caches.open(cacheName).then(cache => cache.match(asked, { ignoreSearch: true })).then(kept => kept ?? fetch(event.request)));
});
