// Exit code 0 when HEALTH_URL answers 200, for a container's health check. The API's own address when it is not set.
const url = process.env.HEALTH_URL || `http://127.0.0.1:${process.env.PORT || 3000}/health/live`;
const ok = await fetch(url, { signal: AbortSignal.timeout(4000) }).then((response) => response.ok, () => false);
process.exit(ok ? 0 : 1);
