import type { Words } from '#domain/calendar/calendar.js';

/** What finance is told when something cannot be booked or a file cannot be read. */
export const financeProblems: { readonly [code: string]: Words } = {
  CHARGE_STATE: { ja: '請求対象の現在の状態では、この操作はできません。', en: 'This is not possible in the charge’s present state.' },
  CHARGE_PRICE_MISSING: { ja: '金額が未設定です。価格表を公開してから価格を取り直してください。', en: 'The charge has no price. Publish one, then look it up again.' },
  PRICE_STILL_MISSING: { ja: '発生日に有効な価格が、公開済みの価格表にありません。', en: 'No published price list has a price for the charge’s date.' },
  PREVIEW_OUTDATED: { ja: '確認した内容から変わっています。もう一度内容を確認してください。', en: 'Things have changed since the preview. Look at it again.' },
  NOTHING_TO_BOOK: { ja: '登録できる行がありません。', en: 'No row of it can be booked.' },
  BOOKING_UNDER_WAY: { ja: '別の入金登録を処理しています。少し待ってからもう一度お試しください。', en: 'Other payments are being booked. Try again shortly.' },
  CSV_ENCODING: { ja: '文字コードを判別できません。UTF-8 または Shift_JIS の CSV にしてください。', en: 'The encoding is not known. Send CSV in UTF-8 or Shift_JIS.' },
  CSV_MALFORMED: { ja: 'CSV として読み取れません。', en: 'The file is not valid CSV.' },
  CSV_EMPTY: { ja: 'ファイルに行がありません。', en: 'The file has no rows.' },
  CSV_TOO_LARGE: { ja: '行が多すぎます。5,000行までに分けてください。', en: 'Too many rows. Split the file into 5,000 each.' },
  CSV_COLUMNS: { ja: '必要な列が見つかりません。', en: 'The columns needed were not found.' },
  EXPORT_TOO_LARGE: { ja: '件数が多すぎます。条件を絞ってください。', en: 'Too many rows to export. Narrow the filter.' },
};
