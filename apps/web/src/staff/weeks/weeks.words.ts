const ja = {
  title: '名刺取込の週', thisWeek: '今週', next: '来週', inWeeks: (n: number) => `${n}週後`, past: '過去', weekOf: (date: string) => `${date} の週`, before: '前の週', after: '次の週',
  left: (n: string) => `残り ${n}枚`, over: (n: string) => `${n}枚 超過`, of: (taken: string, limit: string) => `${taken} / ${limit}枚`, cards: (n: string) => `${n}枚`,
  agreed: '確定', held: '仮押さえ', overLegend: '超過', waiting: (n: number) => `日程未定 ${n}件`, stage: (n: number, of: number) => (of === 1 ? '全1回' : `${n}回目/全${of}回`),
  freeUntil: (at: string) => `無料変更 ${at}まで`, closedOff: (at: string) => `${at} に締切`, change: (yen: string) => `変更 ${yen}`, fixed: '受領済みのため変更不可', sameCutoff: '1回目と同じ締切', none: '予定なし',
  businessDays: (n: number) => (n === 0 ? '営業日なし' : `営業日 ${n}日`), closed: '休業', book: '取込を予約する', day: '日',
};

const en: typeof ja = {
  title: 'Intake weeks', thisWeek: 'This week', next: 'Next week', inWeeks: (n) => `in ${n} weeks`, past: 'past', weekOf: (date) => `Week of ${date}`, before: 'Week before', after: 'Week after',
  left: (n) => `${n} left`, over: (n) => `${n} over`, of: (taken, limit) => `${taken} / ${limit} cards`, cards: (n) => `${n} cards`,
  agreed: 'Agreed', held: 'Held', overLegend: 'Over', waiting: (n) => `Not scheduled: ${n}`, stage: (n, of) => (of === 1 ? '1 stage' : `stage ${n} of ${of}`),
  freeUntil: (at) => `Free to change until ${at}`, closedOff: (at) => `Cutoff was ${at}`, change: (yen) => `change ${yen}`, fixed: 'Received: no change possible', sameCutoff: 'Cutoff of stage 1', none: 'Nothing planned',
  businessDays: (n) => (n === 0 ? 'No business day' : n === 1 ? '1 business day' : `${n} business days`), closed: 'Closed', book: 'Book an intake', day: 'day',
};

export const weekWords = { ja, en };
