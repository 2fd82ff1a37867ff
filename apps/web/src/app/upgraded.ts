const KEY = 'dandori.loaded-anew';
const oneMinuteMs = 60_000;

/** After an upgrade the files that an open page would load next are gone: it is loaded anew, at most once a minute, so that a fault is seen. */
export function loadAnewAfterUpgrade(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < oneMinuteMs) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
}
