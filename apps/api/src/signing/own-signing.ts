import { Injectable } from '@nestjs/common';
import { signedPdf, type SignatureEvidence } from '#documents/evidence.js';
import type { SigningPort } from './signing.port.js';

/** Signing on our own page: the evidence goes behind the document, as a page of it. */
@Injectable()
export class OwnSigning implements SigningPort {
  finalFile(document: Buffer, evidence: SignatureEvidence): Promise<Buffer> {
    return signedPdf(document, evidence);
  }
}
