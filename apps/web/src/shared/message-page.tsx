import type { ReactNode } from 'react';

/** A page that says one thing: nothing here, not found, went wrong; and what to do now. */
export function MessagePage({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div style={{ padding: '72px 24px', maxWidth: 480, margin: '0 auto', textAlign: 'center' }}>
      <h1 style={{ fontSize: 20, lineHeight: '28px' }}>{title}</h1>
      {text && <p style={{ color: 'var(--d-ink2)', margin: '8px 0 20px', whiteSpace: 'pre-line' }}>{text}</p>}
      {children}
    </div>
  );
}
