const ja = {
  none: '受け渡しの記録なし', noneText: '枚数の調査とキットの送付から、ここに表示', survey: '枚数の調査', counted: (n: number, of: number) => `${n}名/${of}名 回答済み`, person: '対象者', cards: '枚数', notCounted: '未回答', total: (n: string) => `合計 ${n}枚`, nameless: '(氏名なし)',
  kits: 'キット', kit: 'キット番号', state: '状態', states: { sent: '送付済み', received: '受領済み', held: '保留(氏名の不一致)', returned: '返送済み' },
  slips: '授受票', slip: (direction: string, n: number) => `${direction} ${n}回目`, directions: { inbound: 'お預かり', outbound: 'ご返送' }, giver: '渡す側', receiver: '受け取る側', count: 'キット数', open: '未署名', methods: { 'e-signature': '電子署名', 'pdf-by-mail': 'PDFのメール添付' }, pdf: 'PDF', slipPdf: (name: string) => `授受票 ${name} のPDF`,
  chain: '保管の経路', chainPdf: '保管の経路のPDF', holder: '保管者', from: '開始', until: '終了', now: '現在', place: '拠点', bySlip: '授受票', kitCount: (n: number) => `${n}個`,
  holders: { customer: 'お客様', carrier: '運送会社', company: '自社拠点', contractor: '委託先拠点' }, what: { shipped: '発送', received: '受領', moved: '移動', 'sent-back': '返送', 'handed-over': '返却' },
};

const en: typeof ja = {
  none: 'Nothing handed over yet', noneText: 'The count and the kits appear here', survey: 'Count survey', counted: (n, of) => `${n} of ${of} people counted`, person: 'Person', cards: 'Cards', notCounted: 'missing', total: (n) => `${n} cards in all`, nameless: '(no name)',
  kits: 'Kits', kit: 'Kit number', state: 'State', states: { sent: 'Sent', received: 'Received', held: 'Held: the name does not match', returned: 'Sent back' },
  slips: 'Custody slips', slip: (direction, n) => `${direction}, shipment ${n}`, directions: { inbound: 'To us', outbound: 'Back to the customer' }, giver: 'Given by', receiver: 'Received by', count: 'Kits', open: 'not signed', methods: { 'e-signature': 'e-signature', 'pdf-by-mail': 'PDF by e-mail' }, pdf: 'PDF', slipPdf: (name) => `PDF of the slip: ${name}`,
  chain: 'Chain of custody', chainPdf: 'PDF of the chain of custody', holder: 'Holder', from: 'From', until: 'Until', now: 'now', place: 'Site', bySlip: 'Slip', kitCount: (n) => (n === 1 ? '1 kit' : `${n} kits`),
  holders: { customer: 'Customer', carrier: 'Carrier', company: 'Our site', contractor: 'Contractor’s site' }, what: { shipped: 'shipped', received: 'received', moved: 'moved', 'sent-back': 'sent back', 'handed-over': 'handed over' },
};

export const custodyWords = { ja, en };
