import type { Words } from '#domain/calendar/calendar.js';

/** What sign-in refuses, in both languages. None of them says whether a person is known. */
export const signInProblems: { readonly [code: string]: Words } = {
  SIGN_IN_REFUSED: { ja: 'メールアドレスまたはパスワードが正しくありません。', en: 'The mail address or the password is not right.' },
  SESSION_OVER: { ja: 'サインインの有効期間が終わりました。もう一度サインインしてください。', en: 'Your sign-in is over. Sign in again.' },
  SESSION_NEEDED: { ja: 'この操作には画面からのサインインが必要です。', en: 'This needs a sign-in by a person, not a key.' },
  SIGN_IN_LINK_OVER: { ja: 'このリンクは使用済みか、期限が切れています。新しいリンクをお申し込みください。', en: 'This link was used or is over. Ask for a new one.' },
  CURRENT_PASSWORD_NEEDED: { ja: '現在のパスワードを入力してください。', en: 'Give the current password.' },
  CURRENT_PASSWORD_WRONG: { ja: '現在のパスワードが正しくありません。', en: 'The current password is not right.' },
  CROSS_SITE: { ja: '別のサイトからのリクエストは受け付けられません。', en: 'A request that another site made is not taken.' },
  OIDC_OFF: { ja: '外部サービスによるサインインは設定されていません。', en: 'No sign-in provider is set up.' },
  PERSON_EXISTS: { ja: 'このメールアドレスの人はすでに登録されています。', en: 'Somebody with this mail address is here already.' },
  PERSON_DISABLED: { ja: 'この人のサインインは停止されています。', en: 'The sign-in of this person is disabled.' },
  LAST_MANAGER: { ja: '最後の管理者は停止・変更できません。', en: 'The last manager can be neither disabled nor changed.' },
};

type Mail = { subject: string; body: string };

/** The mail with sign-in links; `{name}`, `{company}` and the links are filled in when it is sent. */
export const linkMail: { ja: Mail; en: Mail } = {
  ja: { subject: 'サインイン用リンク', body: '{name} 様\n\n{company}へのサインイン用リンクです。15分以内に、1回だけお使いいただけます。\n{link}\n\nお心当たりのない場合は、このメールを破棄してください。リンクを開かないかぎり、サインインされることはありません。' },
  en: { subject: 'Your sign-in link', body: 'Hello {name},\n\nhere is your link to sign in to {company}. It works once, within 15 minutes.\n{link}\n\nIf you did not ask for it, delete this mail; nobody has signed in.' },
};

export const inviteMail: { ja: Mail; en: Mail } = {
  ja: { subject: '{company}への招待', body: '{name} 様\n\n{company}へ招待されました。下のリンクを開き、パスワードを決めてください。リンクは7日間、1回だけ有効です。\n{link}' },
  en: { subject: 'You are invited to {company}', body: 'Hello {name},\n\nyou are invited to {company}. Open this link and choose a password. It works once, within 7 days.\n{link}' },
};
