import { useRef } from 'react';

/** An idempotency key for what is sent: the same for the same content, so that a second touch does nothing twice. */
export function useKey(): (content: unknown) => string {
  const last = useRef<{ content: string; key: string }>(undefined);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
