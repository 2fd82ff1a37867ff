const ja = {
  slip: '個人情報授受票', chain: '名刺の授受の記録', chainSub: 'お預かりから返却までの所在',
  direction: { inbound: 'お預かり(お客様から当社へ)', outbound: '返却(当社からお客様へ)' },
  number: '受付番号', shipment: '便', customer: 'お客様', giver: '渡す側', receiver: '受け取る側', carrier: '運送会社・送り状番号', madeOn: '作成日時',
  what: '下記の名刺(個人情報)を授受したことを、双方の署名により証します。枚数ではなくキットの数で確認します。',
  kits: (count: number) => `キット ${count}個`, signatures: '署名', nameless: '(記録なし)', notSigned: '未署名　　　　　　　　　　　　　　日付　　　　年　　月　　日',
  signed: (name: string, at: string, method: string) => `${name}\n${at}・${method}`, methods: { 'e-signature': '電子署名', 'pdf-by-mail': 'PDFの郵送・メール' },
  now: '現在', holders: { carrier: '運送会社', company: '当社', contractor: '委託先', customer: 'お客様' },
  moves: { shipped: '発送', received: '受領', moved: '移動', 'sent-back': '返送', 'handed-over': '返却の完了' },
  chainNote: 'この記録は、授受のつど登録された内容から作成しています。', simulation: 'シミュレーション: 実際の授受ではありません',
};

const en: typeof ja = {
  slip: 'Custody slip', chain: 'Chain of custody', chainSub: 'Where the cards were, from receipt to return',
  direction: { inbound: 'Receipt (from the customer to us)', outbound: 'Return (from us to the customer)' },
  number: 'Number', shipment: 'Shipment', customer: 'Customer', giver: 'Given by', receiver: 'Received by', carrier: 'Carrier and tracking number', madeOn: 'Made on',
  what: 'Both parties confirm with their signatures that the business cards (personal information) below changed hands. Kits are counted, not cards.',
  kits: (count: number) => `${count} ${count === 1 ? 'kit' : 'kits'}`, signatures: 'Signatures', nameless: '(not recorded)', notSigned: 'Not signed yet                              Date',
  signed: (name: string, at: string, method: string) => `${name}\n${at}, ${method}`, methods: { 'e-signature': 'electronic signature', 'pdf-by-mail': 'PDF by mail' },
  now: 'now', holders: { carrier: 'Carrier', company: 'Us', contractor: 'Contractor', customer: 'Customer' },
  moves: { shipped: 'shipped', received: 'received', moved: 'moved', 'sent-back': 'sent back', 'handed-over': 'handed over' },
  chainNote: 'Made from what was recorded each time the cards changed hands.', simulation: 'Simulation: no cards have changed hands',
};

/** The texts of custody slips and of the chain of custody. */
export const custodyWords = { ja, en };
