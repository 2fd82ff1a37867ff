const ja = {
  title: 'システム', audit: '監査記録', well: '問題なし', look: (n: number) => `要確認 ${n}件`, versions: 'バージョン', engine: '実行基盤', schema: 'テーブル', revision: '版', upToDate: '最新', behind: (expected: string) => `未適用あり（${expected}）`,
  unknown: '確認不可', unreachable: 'Temporal に接続不可。受付済みの操作は復旧後に自動で処理', queue: 'タスクキュー', namespace: 'ネームスペース', workers: 'ワーカー', noWorker: '稼働中のワーカーなし', seen: (at: string) => `最終確認 ${at}`, gone: '応答なし',
  recovery: '復旧処理', ranAt: (at: string) => `前回 ${at}`, never: '未実行', paused: '停止中', late: '遅れ', noSchedule: 'スケジュールなし', simulations: 'シミュレーション', available: '利用可', unavailable: '利用不可（サーバーの設定）',
  stuck: '失敗を繰り返している処理', stuckNone: '失敗を繰り返している処理なし', stuckUnknown: '時間内に確認できず。監視の指標を参照', workflowTask: 'ワークフロー', activity: '外部処理', kind: '種類', what: '処理', engagement: '案件', attempt: '試行', code: '理由',
  parked: '保留中の送信', parkedNone: '保留中の送信なし', parkedText: '三日間届かなかったもの、または恒久的な失敗。原因の解消後に再送', to: '宛先', contact: 'お客様', user: '社内', webhook: 'Webhook 連携先', since: '保留日時', resend: '再送', resending: '再送中', shown: (n: number, of: number) => `${of}件中 ${n}件を表示`,
  undecided: '未確定の操作', undecidedNone: '未確定の操作なし', undecidedText: '受付から三十秒を超えて結果が出ていない操作。自動で再試行', received: '受付日時', action: '操作', unopened: '開始前',
  workflow: 'ワークフロー', workflowId: 'ワークフロー ID', runId: '実行 ID', status: '状態', started: '開始日時', history: '履歴イベント数', commands: '確認用コマンド', commandsText: 'サーバーに接続できる端末で実行。内容は暗号化されたまま表示', forgotten: 'Temporal に記録なし（保存期間の終了、または接続不可）', copy: 'コピー', copied: 'コピー済み', back: '案件へ', here: 'システムへ', of: (number: string) => `${number} のワークフロー`,
  statuses: { RUNNING: '実行中', COMPLETED: '完了', FAILED: '失敗', CANCELLED: '取消', TERMINATED: '強制終了', CONTINUED_AS_NEW: '継続', TIMED_OUT: '期限切れ', PAUSED: '一時停止' } as Record<string, string>,
};

const en: typeof ja = {
  title: 'System', audit: 'Audit', well: 'All is well', look: (n) => (n === 1 ? '1 thing to look at' : `${n} things to look at`), versions: 'Versions', engine: 'Engine', schema: 'Tables', revision: 'Revision', upToDate: 'up to date', behind: (expected) => `not up to date (${expected})`,
  unknown: 'Could not be asked', unreachable: 'Temporal cannot be reached. Commands taken in are decided by themselves once it is back', queue: 'Task queue', namespace: 'Namespace', workers: 'Workers', noWorker: 'No worker is running', seen: (at) => `seen ${at}`, gone: 'silent',
  recovery: 'Recovery', ranAt: (at) => `last run ${at}`, never: 'not run yet', paused: 'paused', late: 'late', noSchedule: 'no schedule', simulations: 'Simulations', available: 'available', unavailable: 'not available (set on the server)',
  stuck: 'Failing again and again', stuckNone: 'Nothing fails again and again', stuckUnknown: 'Could not be looked for in time: see the metrics', workflowTask: 'Workflow', activity: 'Activity', kind: 'Kind', what: 'What', engagement: 'Engagement', attempt: 'Attempt', code: 'Reason',
  parked: 'Parked deliveries', parkedNone: 'No parked deliveries', parkedText: 'Not delivered for three days, or failed for good. Send again once the cause is gone', to: 'To', contact: 'Customer', user: 'Staff', webhook: 'Webhook', since: 'Parked', resend: 'Send again', resending: 'Sending', shown: (n, of) => `${n} of ${of} shown`,
  undecided: 'Undecided commands', undecidedNone: 'No undecided commands', undecidedText: 'Received more than thirty seconds ago and without an outcome. Tried again by themselves', received: 'Received', action: 'Command', unopened: 'not opened yet',
  workflow: 'Workflow', workflowId: 'Workflow id', runId: 'Run id', status: 'Status', started: 'Started', history: 'Events in its history', commands: 'Commands', commandsText: 'To be run where the server can be reached. Contents are shown sealed', forgotten: 'Temporal has no record (no longer kept, or cannot be reached)', copy: 'Copy', copied: 'Copied', back: 'To the engagement', here: 'To the system', of: (number) => `Workflow of ${number}`,
  statuses: { RUNNING: 'Running', COMPLETED: 'Completed', FAILED: 'Failed', CANCELLED: 'Cancelled', TERMINATED: 'Terminated', CONTINUED_AS_NEW: 'Continued as new', TIMED_OUT: 'Timed out', PAUSED: 'Paused' },
};

export const systemWords = { ja, en };
