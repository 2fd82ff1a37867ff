/** Our own name in documents and mails is that of the sender: `Company <address>`. */
export function providerName(mailFrom: string): string {
  return /^\s*"?([^"<]*?)"?\s*</.exec(mailFrom)?.[1] || mailFrom;
}
