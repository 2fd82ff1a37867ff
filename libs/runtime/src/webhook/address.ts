import ipaddr from 'ipaddr.js';
import type { Settings } from '../settings.js';

/** What addresses webhooks may go to. */
export type Allowed = Pick<Settings, 'webhookAllowHttp' | 'webhookAllowPrivate'>;

/** What a person who tries webhooks out may reach with WEBHOOK_ALLOW_PRIVATE. Link-local ones, where clouds keep their credentials, are never among them. */
const privateRanges = ['loopback', 'private', 'uniqueLocal'];

/** Global unicast of IPv6: everything else is special, also where a library has no name for it (`::127.0.0.1`). */
const globalSix = ipaddr.IPv6.parse('2000::');

/** May a webhook connect to this IP address? An address of the other version in disguise counts as what it hides. */
export function isAllowedIp(ip: string, { webhookAllowPrivate }: Pick<Allowed, 'webhookAllowPrivate'>): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  const range = address.range();
  if (webhookAllowPrivate && privateRanges.includes(range)) return true;
  return range === 'unicast' && (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(globalSix, 3));
}

/** Why an address is refused before anybody connects to it. */
export type AddressRefusal = 'malformed' | 'scheme' | 'credentials' | 'private';

/** What is wrong with the address of an endpoint; names are only resolved when it is connected to. */
export function whyNotUrl(text: string, allowed: Allowed): AddressRefusal | undefined {
  if (!URL.canParse(text)) return 'malformed';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed.webhookAllowHttp)) return 'scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  const host = url.hostname.replace(/^\[|\]$/g, ''); // an IPv6 address has brackets there
  return ipaddr.isValid(host) && !isAllowedIp(host, allowed) ? 'private' : undefined;
}
