import type { ReactNode } from 'react';

/** An empty list says what it would hold and what to do. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div style={{ padding: '40px 24px', textAlign: 'center' }}>
      <div style={{ fontWeight: 500 }}>{title}</div>
      {text && <div style={{ color: 'var(--d-ink3)', fontSize: 12, lineHeight: '18px', margin: '4px 0 12px' }}>{text}</div>}
      {children}
    </div>
  );
}
