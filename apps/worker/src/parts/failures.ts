import { ApplicationFailure } from '@temporalio/common';
import { MailNotSent } from '#runtime/mail/mail.port.js';

/** For good: a person has to look. The code is all that travels; messages of others quote rows and addresses. */
export const permanent = (code: string): ApplicationFailure => ApplicationFailure.create({ type: code, message: code, nonRetryable: true });

/** Worth another attempt by itself. */
export const temporary = (code: string): ApplicationFailure => ApplicationFailure.create({ type: code, message: code });

/** Any error as a failure that may be stored and shown. */
export function toFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  if (error instanceof MailNotSent) return error.code === 'MAIL_REFUSED' ? permanent(error.code) : temporary(error.code);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'SEALED_UNREADABLE') return permanent(code); // the person was erased: nobody to write to
  return temporary('UNEXPECTED_FAULT');
}
