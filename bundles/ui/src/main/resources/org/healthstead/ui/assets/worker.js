/* Shows one page while there is no connection. It keeps that page and the files of the look, and nothing about anybody. */
const KEPT = "@NAME@", PAGE = "/offline", FILES = [PAGE, ...@FILES@];

addEventListener("install", e => e.waitUntil(
  caches.open(KEPT).then(kept => kept.addAll(FILES)).then(() => skipWaiting())));

/* A page is asked for by the browser itself, so that the server sees where the request comes from. */
addEventListener("activate", e => e.waitUntil(Promise.all([
  registration.navigationPreload && registration.navigationPreload.enable(),
  caches.keys().then(all => Promise.all(all.filter(name => name !== KEPT).map(name => caches.delete(name))))])));

addEventListener("fetch", e => {
  const { request } = e, isPage = request.mode === "navigate";
  if (request.method !== "GET") return;
  if (isPage && registration.navigationPreload)
    e.respondWith(e.preloadResponse.then(page => page || fetch(request))
      .catch(() => caches.match(PAGE).then(kept => kept || Response.error())));
  else if (!isPage && FILES.includes(new URL(request.url).pathname))
    e.respondWith(caches.match(request, { ignoreVary: true }).then(kept => kept || fetch(request)));
});
