const ja = { customer: 'お客様', find: '会社名、番号、または氏名・メール・電話の全体で検索', placeholder: 'お客様を選択', none: '該当するお客様なし', first: 'お客様を選ぶと、申し込みの内容を入力できる' };

const en: typeof ja = { customer: 'Customer', find: 'Found by company, number, or a whole name, mail address or telephone', placeholder: 'Choose the customer', none: 'No such customer', first: 'Choose the customer first; the form follows' };

/** Of beginning something for a customer who is known. */
export const startWords = { ja, en };
