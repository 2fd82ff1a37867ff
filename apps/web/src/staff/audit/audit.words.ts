type Named = { readonly [code: string]: string };

const ja = {
  title: '監査記録', toSystem: 'システムへ', at: '日時', who: '操作者', what: '操作', subject: '対象', place: '連番', notSealed: '封印前', refused: '拒否', limited: '制限', none: '記録なし', noneText: '条件を変えて再表示', clear: '条件を解除', more: 'さらに表示',
  byAction: '操作の種類', byActor: '操作者', bySubject: '対象（種類:ID）', odd: '使用可能な文字は英数字と : . _ / -', only: (code: string) => `${code} のみを表示`, unknown: '不明', database: '操作者の記録なし',
  chain: '改ざんの検査', right: '異常なし', wrong: (row: string, what: string) => `異常あり：${row} ${what}`, row: (row: string) => `連番${row}`, counted: '再計算の範囲', range: (from: string, to: string) => `連番${from}～${to}`, nothing: '封印済みの記録なし', sealedAt: '最終の封印', waiting: '封印前', rows: (n: string) => `${n}件`, head: '末尾のハッシュ値',
  whole: '全件の検査と外部に保存したハッシュ値との照合は、サーバー上のコマンドで実行',
  faults: { changed: '内容の変更', missing: '記録の欠落', 'out of order': '順序の異常', 'dated back': '日時のさかのぼり', rewritten: '書き直し' } satisfies Named,
  kinds: { command: '案件と経理の操作', charge: '請求対象', 'sign-in': 'サインイン', person: 'メンバー', key: 'API キー', erasure: '個人情報の消去', terms: '規則の公開', webhook: 'Webhook', request: '権限のない要求', export: '出力' } satisfies Named,
  actions: {
    'command.acknowledge': '経理の確認', 'command.invoice': '請求書の発行', 'command.waive': '請求の免除', 'command.reverse': '請求の取消', 'command.reprice': '価格の再取得',
    'charge.triggered': '請求対象の発生', 'charge.price-missing': '価格の未設定', 'charge.priced': '金額の確定', 'charge.acknowledged': '経理の確認', 'charge.invoiced': '請求書の発行', 'charge.settled': '入金', 'charge.waived': '免除', 'charge.reversed': '取消',
    'person.created': '利用者の登録', 'person.removed': '利用者の削除', 'person.role': '役割の変更', 'person.enabled': '停止の解除', 'person.disabled': '利用の停止', 'key.created': 'API キーの発行', 'key.revoked': 'API キーの失効',
    'erasure.asked': '消去の依頼', 'erasure.done': '消去の完了', 'terms.published': '規則の公開', 'webhook.created': '連携先の登録', 'webhook.secret-rotated': '署名鍵の更新', 'webhook.secret-sealed-anew': '署名鍵の再暗号化', 'key.master-changed': 'マスターキーの変更', 'webhook.enabled': '連携の再開', 'webhook.disabled': '連携の停止',
    'request.refused': '権限のない要求', 'export.charges': '請求対象の出力',
  } as Named,
  subjects: { engagement: '案件', charge: '請求対象', user: '利用者', contact: 'お客様の担当者', customer: 'お客様', key: 'API キー', terms: '規則', webhook: 'Webhook 連携先', month: '対象月', id: '指定された ID' } as Named,
};

const en: typeof ja = {
  title: 'Audit', toSystem: 'To the system', at: 'When', who: 'Who', what: 'What', subject: 'To what', place: 'Place', notSealed: 'not sealed', refused: 'refused', limited: 'limited', none: 'Nothing on record', noneText: 'Change the filters to see more', clear: 'Clear filters', more: 'Show more',
  byAction: 'Kind of action', byActor: 'Who', bySubject: 'To what (kind:id)', odd: 'Letters, digits and : . _ / - only', only: (code) => `Show ${code} only`, unknown: 'Unknown', database: 'Not recorded',
  chain: 'Whether it was tampered with', right: 'Nothing wrong', wrong: (row, what) => `Wrong: ${row} ${what}`, row: (row) => `row ${row}`, counted: 'Counted again', range: (from, to) => `rows ${from} to ${to}`, nothing: 'No row is sealed yet', sealedAt: 'Last sealed', waiting: 'Not sealed', rows: (n) => (n === '1' ? '1 row' : `${n} rows`), head: 'Last hash',
  whole: 'All rows, against hashes kept elsewhere, are counted by a command on the server',
  faults: { changed: 'was changed', missing: 'is missing', 'out of order': 'is out of order', 'dated back': 'was dated back', rewritten: 'was written anew' },
  kinds: { command: 'Commands', charge: 'Charges', 'sign-in': 'Sign-in', person: 'People', key: 'API keys', erasure: 'Erasures', terms: 'Rules published', webhook: 'Webhooks', request: 'Requests not allowed', export: 'Exports' },
  actions: {
    'command.acknowledge': 'Charge acknowledged', 'command.invoice': 'Charge invoiced', 'command.waive': 'Charge waived', 'command.reverse': 'Charge reversed', 'command.reprice': 'Price looked up again',
    'charge.triggered': 'Charge arose', 'charge.price-missing': 'Price missing', 'charge.priced': 'Charge priced', 'charge.acknowledged': 'Charge acknowledged', 'charge.invoiced': 'Charge invoiced', 'charge.settled': 'Charge paid', 'charge.waived': 'Charge waived', 'charge.reversed': 'Charge reversed',
    'person.created': 'Person added', 'person.removed': 'Person removed', 'person.role': 'Role changed', 'person.enabled': 'Access given back', 'person.disabled': 'Access stopped', 'key.created': 'API key made', 'key.revoked': 'API key revoked',
    'erasure.asked': 'Erasure asked for', 'erasure.done': 'Erasure done', 'terms.published': 'Rules published', 'webhook.created': 'Endpoint added', 'webhook.secret-rotated': 'Secret renewed', 'webhook.secret-sealed-anew': 'Secret sealed anew', 'key.master-changed': 'Master key changed', 'webhook.enabled': 'Endpoint resumed', 'webhook.disabled': 'Endpoint stopped',
    'request.refused': 'Request not allowed', 'export.charges': 'Charges exported',
  },
  subjects: { engagement: 'Engagement', charge: 'Charge', user: 'Person', contact: 'Contact', customer: 'Customer', key: 'API key', terms: 'Rules', webhook: 'Endpoint', month: 'Month', id: 'An id that was asked for' },
};

export const auditWords = { ja, en };
export type AuditWords = typeof ja;
