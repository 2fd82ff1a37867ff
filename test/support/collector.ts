import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One span as a collector gets it; ids in hex. */
export interface Span {
  service: string;
  name: string;
  trace: string;
  id: string;
  parent: string;
  attributes: Record<string, unknown>;
}

interface Attribute { key: string; value: Record<string, unknown> }
interface Exported {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: { traceId: Uint8Array; spanId: Uint8Array; parentSpanId: Uint8Array | null; name: string; attributes: Attribute[] }[] }[] }[];
}

// The protocol's own messages, as the exporter carries them; it exports no reader.
const require = createRequire(import.meta.url);
const { opentelemetry } = require('@opentelemetry/otlp-transformer/build/src/generated/root.js') as {
  opentelemetry: { proto: { collector: { trace: { v1: { ExportTraceServiceRequest: { decode(bytes: Uint8Array): Exported } } } } } };
};

/** Takes traces by OTLP over HTTP, and keeps them. */
export class Collector {
  readonly spans: Span[] = [];
  /** Every byte it was sent. */
  readonly bytes: Buffer[] = [];
  readonly headers: (string | undefined)[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Collector> {
    const server = createServer();
    const it = new Collector(server);
    server.on('request', (request, response) => {
      it.headers.push(request.headers['x-collector-key'] as string | undefined);
      void buffer(request).then((body) => {
        it.take(body);
        response.setHeader('content-type', 'application/x-protobuf').end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return it;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private take(body: Buffer): void {
    this.bytes.push(body);
    for (const { resource, scopeSpans } of opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest.decode(body).resourceSpans) {
      const service = String(plain(resource.attributes)['service.name']);
      for (const { traceId, spanId, parentSpanId, name, attributes } of scopeSpans.flatMap(({ spans }) => spans)) {
        this.spans.push({ service, name, trace: hex(traceId), id: hex(spanId), parent: hex(parentSpanId), attributes: plain(attributes) });
      }
    }
  }
}

const hex = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('hex');
const plain = (attributes: Attribute[]): Record<string, unknown> => Object.fromEntries(attributes.map(({ key, value }) => [key, value['stringValue'] ?? Number(value['intValue'] ?? value['doubleValue'])]));
