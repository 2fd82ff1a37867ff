/** What an article says beside its fixed words. */
interface Facts {
  amount: string | undefined;
  proration: 'none' | 'daily';
  acknowledgedOn?: string;
}

interface Article {
  heading: string;
  text: string;
}

interface ContractWords {
  title: string;
  preamble: (company: string, provider: string) => string;
  number: string;
  madeOn: string;
  customer: string;
  signer: (name: string) => string;
  provider: string;
  plan: string;
  monthlyTime: string;
  hours: (hours: number) => string;
  monthlyPrice: string;
  planLater: string;
  priceLater: string;
  articles: (facts: Facts) => Article[];
  versions: (contract: string, terms: string) => string;
  simulation: string;
}

/** The contract's text. It promises what the rules keep (ONB-05 to ONB-13), and nothing else. */
export const contractWords: { ja: ContractWords; en: ContractWords } = {
  ja: {
    title: 'サービス利用契約書',
    preamble: (company, provider) => `${company}(以下「甲」)と${provider}(以下「乙」)は、乙のサービスのご利用について、次のとおり契約します。`,
    number: '契約番号',
    madeOn: '作成日',
    customer: 'ご契約者(甲)',
    signer: (name) => `ご署名者　${name} 様`,
    provider: '提供者(乙)',
    plan: 'プラン',
    monthlyTime: '月のご利用時間',
    hours: (hours) => `${hours}時間`,
    monthlyPrice: '月額料金',
    planLater: '別途お知らせするプランによる',
    priceLater: 'お支払いのご案内に記載の金額',
    articles: ({ amount, proration, acknowledgedOn }) => [
      { heading: '第1条(サービス)', text: '乙は甲に、上記のプランと月のご利用時間の範囲で、サービスを提供します。' },
      { heading: '第2条(料金とお支払い)', text: `月額料金は上記のとおりとします。初回のお支払い${amount ? `は1か月分の${amount}とし、` : 'は、'}乙がチャットでお送りするご案内に従ってお支払いいただきます。` },
      {
        heading: '第3条(ご利用の開始)',
        text: `乙が初回のご入金を確認した日の翌日と、開始前のお打ち合わせ(チャット通話)の日のうち、いずれか遅い日の0時(日本時間)からご利用いただけます。${proration === 'daily' ? '最初の月のご利用時間は、開始日からの日割りとします。' : '最初の月も、月のご利用時間のすべてをご利用いただけます。'}`,
      },
      { heading: '第4条(業務の再委託)', text: `甲は、保険会社との代理店委託契約などに業務の再委託の制限があるかどうかを、自ら確認しました。${acknowledgedOn ? `(ご確認日 ${acknowledgedOn})` : ''}` },
      { heading: '第5条(お預かりしない情報)', text: `甲は、要配慮個人情報などの機微な個人情報を乙に渡しません。乙はこれを受け取りません。${acknowledgedOn ? `(ご確認日 ${acknowledgedOn})` : ''}` },
      { heading: '第6条(取りやめ)', text: 'ご署名の前は、甲はいつでも費用なしに手続きを取りやめることができます。ご署名の後の取りやめは、甲乙の協議によります。' },
      { heading: '第7条(契約の成立と保管)', text: '本契約は、甲のご署名者が本書をお読みのうえ、電子的な方法で署名したときに成立します。署名の記録(お名前、日時、接続元、本書のハッシュ値)は、本書に添えて保管し、甲はいつでもご覧いただけます。' },
    ],
    versions: (contract, terms) => `契約書 第${contract}版 ・ 会社設定 第${terms}版`,
    simulation: 'シミュレーション(契約の効力はありません)',
  },
  en: {
    title: 'Service Agreement',
    preamble: (company, provider) => `${company} (the “Customer”) and ${provider} (the “Provider”) agree as follows on the use of the Provider’s service.`,
    number: 'Contract number',
    madeOn: 'Made out on',
    customer: 'Customer',
    signer: (name) => `to be signed by ${name}`,
    provider: 'Provider',
    plan: 'Plan',
    monthlyTime: 'Time per month',
    hours: (hours) => `${hours} hours`,
    monthlyPrice: 'Monthly price',
    planLater: 'as announced separately',
    priceLater: 'as stated in the payment form',
    articles: ({ amount, proration, acknowledgedOn }) => [
      { heading: '1. Service', text: 'The Provider provides its service to the Customer within the plan and the time per month named above.' },
      { heading: '2. Price and payment', text: `The monthly price is named above. The first payment ${amount ? `is that of one month, ${amount}, and ` : ''}is made as the Provider asks for it in the chat.` },
      {
        heading: '3. Start of use',
        text: `Use starts at 0:00 (Japan time) on the later of two days: the day after the Provider has confirmed the first payment, and the day of the meeting before the start (by chat call). ${proration === 'daily' ? 'The time of the first month is in proportion to the days left.' : 'The first month has the whole time per month.'}`,
      },
      { heading: '4. Passing work on', text: `The Customer has itself checked whether its agency agreements with insurers restrict passing work on to others.${acknowledgedOn ? ` (Acknowledged on ${acknowledgedOn}.)` : ''}` },
      { heading: '5. What is never handed over', text: `The Customer hands over no sensitive personal data, and the Provider accepts none.${acknowledgedOn ? ` (Acknowledged on ${acknowledgedOn}.)` : ''}` },
      { heading: '6. Withdrawal', text: 'Before signing, the Customer may withdraw at any time and free of charge. After signing, a withdrawal is agreed between the parties.' },
      { heading: '7. Conclusion and keeping', text: 'This agreement is concluded when the Customer’s signer has read this document and signs it electronically. The record of the signature (name, time, where it came from, hash of this document) is kept with it, and the Customer can see it at any time.' },
    ],
    versions: (contract, terms) => `Agreement version ${contract} · company settings version ${terms}`,
    simulation: 'Simulation: not a contract',
  },
};
