import type { TeamsTexts } from './teams-texts.ts';

export const ja = {
  name: 'Cutover: チャネル プロバイダーの移行',
  short: 'チャネル構成を CIF 1.0 から 2.0 に移行します。',
  full: 'サードパーティ チャネルの構成を Channel Integration Framework 1.0 から 2.0 に移行するために、計画、承認の依頼、適用、検証を行い、移行後の環境が変更された場合に知らせます。コマンドは日本語でも英語でも入力できます。回答は日本語です。',
  commands: {
    plan: '移行によって何が変わるかを表示します。何も書き込みません。すべての環境をまとめて表示するには plan all または plan all --only test を使用します。',
    migrate: '移行を計画し、書き込む前に承認を求めます。',
    status: '進行中の実行と最近の実行を表示します。',
    validate: '環境を、最後に適用した内容と比較します。何も書き込みません。',
    'check drift': '環境を移行後の状態と比較し、違いを知らせます。何も書き込みません。',
    rollback: '最後の実行、または ID で指定した実行を取り消す計画を作成し、承認を求めます。',
    history: '環境の実行を新しい順に一覧表示します。',
    cancel: '進行中の実行を中止します。',
    environments: '使用できる各環境の状態を表示します。',
    help: 'できることを表示します。',
  },
} as const satisfies TeamsTexts;
