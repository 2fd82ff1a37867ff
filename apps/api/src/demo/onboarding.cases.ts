export type PlanId = 'light' | 'standard' | 'premium';

/** Who asked, how many business days ago, and how many lines of the story have happened. */
export interface Told {
  company: string;
  name: string;
  kana: string;
  question: string;
  plan: PlanId;
  daysAgo: number;
  lines: number;
  then?: 'withdrawn' | 'held';
}

/** A Tuesday at the demo company: something at every step, some late, some long done. */
export const cases: Told[] = [
  { company: 'ひばり保険事務所', name: '水野 彩', kana: 'ミズノ アヤ', question: '満期案内の資料づくりをお願いできますか。', plan: 'standard', daysAgo: 14, lines: 10 },
  { company: 'あさひ会計事務所', name: '西川 誠', kana: 'ニシカワ マコト', question: '月次の集計作業を任せたいと考えています。', plan: 'light', daysAgo: 1, lines: 1 },
  { company: '桜坂税理士法人', name: '村上 望', kana: 'ムラカミ ノゾミ', question: '決算前の資料整理だけでも頼めますか。', plan: 'standard', daysAgo: 0, lines: 1 },
  { company: '株式会社みなと商会', name: '大野 健', kana: 'オオノ ケン', question: 'まず一度試してみることはできますか。', plan: 'light', daysAgo: 5, lines: 2 },
  { company: '株式会社まるや食品', name: '岡田 沙織', kana: 'オカダ サオリ', question: '受発注の入力について料金を知りたいです。', plan: 'light', daysAgo: 2, lines: 2 },
  { company: '東雲デザイン', name: '清水 蓮', kana: 'シミズ レン', question: '見積書の作成を依頼できますか。', plan: 'standard', daysAgo: 2, lines: 3 },
  { company: '北斗ライフ株式会社', name: '高橋 未来', kana: 'タカハシ ミク', question: '設計書の下書きまでお願いできますか。', plan: 'standard', daysAgo: 4, lines: 4 },
  { company: '株式会社ゆうなぎ', name: '吉田 渚', kana: 'ヨシダ ナギサ', question: '海外拠点の資料も対象になりますか。', plan: 'premium', daysAgo: 3, lines: 4 },
  { company: 'こだま工務店', name: '坂本 剛', kana: 'サカモト ツヨシ', question: '現場写真の整理をお願いしたいです。', plan: 'light', daysAgo: 6, lines: 5 },
  { company: 'すみれ保険企画', name: '長谷川 亮', kana: 'ハセガワ リョウ', question: '顧客リストの整理を相談したいです。', plan: 'premium', daysAgo: 8, lines: 6 },
  { company: '株式会社花水木', name: '森 千夏', kana: 'モリ チナツ', question: '予約表の更新を毎日お願いできますか。', plan: 'standard', daysAgo: 7, lines: 6 },
  { company: 'たちばな社労士事務所', name: '山崎 恵', kana: 'ヤマザキ メグミ', question: '就業規則の清書などが対象か知りたいです。', plan: 'standard', daysAgo: 8, lines: 7 },
  { company: '有限会社つばめ印刷', name: '藤井 直子', kana: 'フジイ ナオコ', question: '請求書の発送準備を手伝ってほしいです。', plan: 'light', daysAgo: 9, lines: 8 },
  { company: '瀬戸内ロジ株式会社', name: '三宅 航', kana: 'ミヤケ ワタル', question: '配車表の転記を任せたいです。', plan: 'premium', daysAgo: 9, lines: 8 },
  { company: 'りんどう法律事務所', name: '小山 静香', kana: 'コヤマ シズカ', question: '議事録の整形をお願いできますか。', plan: 'standard', daysAgo: 10, lines: 9 },
  { company: '株式会社オリーブ', name: '谷口 陸', kana: 'タニグチ リク', question: 'ECの商品登録について相談です。', plan: 'light', daysAgo: 11, lines: 10 },
  { company: '高台メディアワークス', name: '新井 光', kana: 'アライ ヒカル', question: '取材の文字起こしも可能でしょうか。', plan: 'premium', daysAgo: 13, lines: 11 },
  { company: 'けやき不動産', name: '上田 拓也', kana: 'ウエダ タクヤ', question: '物件資料の更新作業について。', plan: 'standard', daysAgo: 15, lines: 12 },
  { company: '株式会社うみかぜ', name: '金城 海斗', kana: 'キンジョウ カイト', question: '予約サイトの更新をお願いしたいです。', plan: 'light', daysAgo: 16, lines: 12 },
  { company: '若葉コンサルティング', name: '松本 由紀', kana: 'マツモト ユキ', question: '調査のまとめをお願いしたいです。', plan: 'premium', daysAgo: 30, lines: 13 },
  { company: '白樺クリニック', name: '片山 玲', kana: 'カタヤマ レイ', question: '統計表の作成を頼めますか。', plan: 'standard', daysAgo: 34, lines: 13 },
  { company: '株式会社ともえ電機', name: '宮本 修', kana: 'ミヤモト オサム', question: '仕様書の体裁直しをお願いします。', plan: 'light', daysAgo: 41, lines: 13 },
  { company: '雪椿観光', name: '本田 美雪', kana: 'ホンダ ミユキ', question: '案内状の宛名書きについて。', plan: 'standard', daysAgo: 47, lines: 13 },
  { company: '株式会社きりん企画', name: '石井 颯', kana: 'イシイ ハヤテ', question: '提案資料の下準備を任せたいです。', plan: 'premium', daysAgo: 56, lines: 13 },
  { company: '青空トラベル', name: '石川 大地', kana: 'イシカワ ダイチ', question: '対応できる時間帯を教えてください。', plan: 'light', daysAgo: 12, lines: 5, then: 'withdrawn' },
  { company: '千歳メディカル', name: '中島 優', kana: 'ナカジマ ユウ', question: '契約の前に社内の確認が必要です。', plan: 'standard', daysAgo: 10, lines: 7, then: 'held' },
];
