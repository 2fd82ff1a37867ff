import type { SignatureEvidence } from '#documents/evidence.js';

/**
 * The way to a signed document's final file. Ours adds a page of evidence; an e-sign service takes its place by the provider of
 * {@link SIGNING_PORT}: its callback gives the command of the signature, and this fetches the file that it sealed.
 */
export interface SigningPort {
  /** The same signature gives the same bytes: it may be asked again. */
  finalFile(document: Buffer, evidence: SignatureEvidence): Promise<Buffer>;
}

export const SIGNING_PORT = Symbol('SigningPort');
