import { useEffect } from 'react';

/** The title of the browser's tab; on a customer's pages with our company's name. */
export function useTitle(title: string | undefined, company = 'Dandori'): void {
  useEffect(() => {
    document.title = title ? `${title} · ${company}` : company === 'Dandori' ? 'Dandori 段取り' : company;
  }, [title, company]);
}
