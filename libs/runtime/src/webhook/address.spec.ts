import { expect, it } from '@jest/globals';
import { isAllowedIp, whyNotUrl } from './address.js';

const strict = { webhookAllowHttp: false, webhookAllowPrivate: false };
const trying = { webhookAllowHttp: true, webhookAllowPrivate: true };

it.each(['8.8.8.8', '203.119.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])('lets a webhook go to %s', (ip) => {
  expect(isAllowedIp(ip, strict)).toBe(true);
});

it.each([
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '::1', '::', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', 'nonsense', '',
])('lets none go to %j', (ip) => {
  expect(isAllowedIp(ip, strict)).toBe(false);
});

it('lets who tries webhooks out reach this machine and its networks, and no credentials of a cloud', () => {
  expect(['127.0.0.1', '::1', '10.1.2.3', '192.168.1.1', 'fd00::1', '::ffff:127.0.0.1'].filter((ip) => !isAllowedIp(ip, trying))).toEqual([]);
  expect(['169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1'].filter((ip) => isAllowedIp(ip, trying))).toEqual([]);
});

it.each([
  ['https://finance.example/hooks', undefined], ['https://8.8.8.8/', undefined],
  ['nothing', 'malformed'], ['', 'malformed'], ['https://', 'malformed'],
  ['http://finance.example/', 'scheme'], ['ftp://finance.example/', 'scheme'], ['file:///etc/passwd', 'scheme'], ['gopher://finance.example/', 'scheme'], ['javascript:alert(1)', 'scheme'],
  ['https://user:secret@finance.example/', 'credentials'], ['https://user@finance.example/', 'credentials'],
  ['https://127.0.0.1/', 'private'], ['https://[::1]/', 'private'], ['https://169.254.169.254/latest/meta-data', 'private'], ['https://10.0.0.8:8443/', 'private'],
  ['https://0x7f.1/', 'private'], ['https://2130706433/', 'private'], ['https://017700000001/', 'private'], ['https://127.0.0.1./', 'private'], ['https://[::ffff:127.0.0.1]/', 'private'], ['https://１２７.0.0.1/', 'private'],
])('says of %j: %s', (url, refusal) => {
  expect(whyNotUrl(url, strict)).toBe(refusal);
});
