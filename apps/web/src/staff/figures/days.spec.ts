import { expect, it } from '@jest/globals';
import { daysText } from './days.js';

it.each([
  [null, '—', '—'], [0.25, '0.3時間', '0.3\u00a0h'], [7.4, '7時間', '7\u00a0h'], [23.9, '24時間', '24\u00a0h'], [24, '1.0日', '1.0\u00a0d'], [60, '2.5日', '2.5\u00a0d'], [720, '30.0日', '30.0\u00a0d'],
])('%s hours are %s in Japanese and %s in English', (hours, ja, en) => {
  expect([daysText(hours, 'ja'), daysText(hours, 'en')]).toEqual([ja, en]);
});
