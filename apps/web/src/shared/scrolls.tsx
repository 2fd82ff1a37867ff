import type { ReactNode } from 'react';

interface Props {
  /** What is in it, for whoever comes to it by keyboard or hears it. */
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** What may be wider than the page: scrolled by the arrow keys, too, so the focus has to come to it. */
export function Scrolls({ label, className, children }: Props) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  );
}
