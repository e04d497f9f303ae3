import { phrases, type Words } from './words.ts';

/** Written without blanks: the longest phrase that fits is taken. */
export const ja: Words = {
  commands: {
    help: phrases('ヘルプ, 使い方, コマンド, 何ができますか, 何ができる, 助けて'),
    environments: phrases('環境一覧, 全体, 一覧, 環境の一覧, 環境リスト, すべての環境, 全環境'),
    doctor: phrases('診断, 前提条件'),
    plan: phrases('計画, プラン, プレビュー, 試行, ドライラン, シミュレーション, シミュレート'),
    migrate: phrases('移行, マイグレーション, マイグレート, 移行を開始, 移行開始'),
    validate: phrases('検証, 確認, チェック, 点検'),
    repair: phrases('修復, 修正, 直して, 直す, 修理'),
    widen: phrases('展開, 全員に展開, 拡大, 広げて, 広げる'),
    retire: phrases('廃止, 引退, 1.0を廃止, 使用終了'),
    rollback: phrases(`
      ロールバック, 元に戻す, 元に戻し, 元に戻して, 元に戻せ, 戻して, 巻き戻し, 巻き戻す, 巻き戻して, 復元, 取り消し, 取り消す, 取り消して, 元の状態に, 前の状態に, 以前の状態に
    `),
    look: phrases('見る, ブラウザーで見る, ブラウザで見る'),
    'check drift': phrases(
      'ドリフト, ドリフト確認, ドリフトを確認, ドリフトチェック, 差分, 違い, 何が変わりました, 何が変わった, 比較',
    ),
    schedule: phrases('スケジュール'),
    subscribe: phrases('購読, 通知, 知らせて, フォロー'),
    unsubscribe: phrases('購読解除, 購読を解除, 通知を解除, 通知を停止, 通知停止'),
    status: phrases('状態, 状況, ステータス, 進捗, 進み具合'),
    history: phrases('履歴, ログ, 実行履歴'),
    'hand over': phrases('引き継ぎ, 引き継ぐ, 引き継いで, 引継ぎ, 委任, 引き渡し'),
    explain: phrases('説明, 解説, 何が起きました, 何が起きた'),
    cancel: phrases(`
      中止, キャンセル, 停止, 止めて, 止める, 中断, やめて, ストップ, 移行を中止, 移行をキャンセル, 移行を停止, 移行を止めて, 移行を中断
    `),
  },
  questions: {
    history: phrases('いつから'),
    status: phrases(`
      どこまで, どこまで進んで, 次は, 次に, 次のステップ, どうなってい, どうなって, ブロックされてい, ブロック, 止まってい, 終わり, 終わった, 終わりました, 完了, 進んでい, 順調, 大丈夫,
      どうすれば, 待ってい, どうですか, どう
    `),
    explain: phrases(
      'なぜ, どうして, 誰が承認, 承認し, 承認, 失敗, エラー, 理由, 詳細, 概要, レポート, 何があった, まとめ, 誰が',
    ),
    plan: phrases('ユーザー, ユーザ, 利用者, メンバー, 対象者, 影響, どうなります, 何が変わります, 誰に影響'),
    'check drift': phrases('変わりました, 変わった, 変更, 変化, 差異'),
    doctor: phrases('準備, 権限'),
    help: phrases('どうやって使, 教えて何, ここで何ができますか, ここで何ができる'),
    schedule: phrases('頻度'),
  },
  weak: {
    status: phrases('見せて, 表示, 表示して, 教えて'),
    environments: phrases('環境, リスト'),
    help: phrases('例'),
    schedule: phrases('いつ, 予定'),
    history: phrases('実行'),
  },
  marks: {
    filler: phrases(`
      を, の, に, で, へ, が, は, と, から, まで, について, 環境, して, してください, して下さい, してくれ, する, せよ, しろ, ください, 下さい,
      お願いします, お願い, お願いいたします, をお願いします, 見せて, 見せてください, 教えて, 教えてください, 表示, 開始, 今すぐ, 今, すぐ, すぐに, ありがとう,
      ありがとうございます, こんにちは, おはようございます, お疲れ様です, さん, です, ます, ね, よ, 実行, 実行して, 始めて, 行って, やって, ちょっと, い, し,
      最新, 現在, います, いる
    `),
    courtesy: phrases(`
      を, 環境, して, してください, して下さい, してくれ, する, せよ, しろ, ください, 下さい, お願いします, お願い, お願いいたします, をお願いします, 開始, 今すぐ,
      今, すぐ, すぐに, ありがとう, ありがとうございます, こんにちは, おはようございます, お疲れ様です, さん, 実行して, 始めて, ごめん, ごめんなさい, すみません, 失礼しました
    `),
    request: phrases(`
      していただけますと幸いです, していただけると幸いです, していただけますと助かります, していただけると助かります, していただけますでしょうか, いただけますでしょうか, していただけないでしょうか, していただきたい, していただきたいです, してもらえると助かります, してもらいたい, して頂けますか, して頂きたい,
      してくれますか, してもらえますか, していただけますか, してくれませんか, したい, したいです, しましょう, してほしい, してほしいです, できますか, いただけますか,
      もらえますか, くれますか, くれる, してくれる, してもらえる, もらえる, してくれない, くれない, してもらえない,
      もらえない, していただけない, いただけない
    `),
    wait: phrases('待って, 待った, ちょっと待って'),
    without: phrases('なしで, 抜きで, スキップ'),
    when: phrases('明日, 今夜, 今晩, 今日, 月曜, 火曜, 水曜, 木曜, 金曜, 土曜, 日曜, 週末'),
    not: phrases(`
      しないで, しない, しないでください, ないで, せず, せずに, するな, しません, まだ, 禁止, 不要, いらない, なし, 以外, ではなく, しなくて, しなくていい,
      いけない, だめ, ダメ, やめ, してくれない, くれない, してもらえない, もらえない, していただけない, いただけない
    `),
    doubt: phrases(`
      べき, すべき, するべき, したら, すると, すれば, した場合, 場合, もし, なら, たら, か, ですか, ますか, してもいい, していい, してよい, いつ, なぜ, 誰,
      くれる, してくれる, してもらえる, もらえる, どう, 何, 方法, どの, 後で, と言, 予定, 必要, かどうか, 可能, でしょうか, かもしれ, どうなり
    `),
    past: phrases(
      'しました, しましたか, した, されました, されましたか, 済み, 済, 昨日, ましたか, ました, されてい, してい, もう',
    ),
    it: phrases('それ, これ, この環境, その環境, あれ'),
    rather: phrases(`それじゃなくて, そっちじゃなくて, のことです, のこと, じゃなくて, の間違い`),
    also: phrases(
      'も, と, 同じように, 同様に, 同じことを, 同じ, 同様, も同じように, はどう, および, また, か',
    ),
    again: phrases('もう一度, 再度, もう1度, 再実行, もう一回, やり直し, やり直して, 再び'),
    yes: phrases(`
      はい, うん, 進めて, 進めてください, 続けて, 続けてください, お願い, 承知, 了解, ok, どうぞ, そうして, いいです, ええ
    `),
    all: phrases('すべて, 全て, 全部, 全環境, みんな, すべての環境, 全ての環境, 両方'),
    card: phrases('承認して, 承認する, 承認してください, 削除, 却下'),
  },
  terms: {
    planning: phrases('計画中'),
    needs_decisions: phrases('回答待ち, 回答が必要'),
    awaiting_approval: phrases('承認待ち'),
    scheduled: phrases('予約済み, 時刻待ち'),
    applying: phrases('適用中'),
    verifying: phrases('結果を確認中, 確認中'),
    blocked: phrases('ブロック, 環境待ち'),
    no_changes: phrases('変更なし'),
    succeeded: phrases('成功'),
    unproven: phrases('未証明, 証明されていない, 未実証'),
    needs_repair: phrases('要修復, チェック失敗'),
    stopped: phrases('途中で停止, 停止'),
    failed: phrases('不可, 失敗'),
    rejected: phrases('却下, 拒否'),
    expired: phrases('期限切れ'),
    stale: phrases('古い, 古くなった'),
    superseded: phrases('置き換え'),
    cancelled: phrases('キャンセル, 取り消し済み'),
    unchecked: phrases('未確認, 未チェック'),
    drift: phrases('ドリフト, 差異'),
    accept: phrases('受け入れ'),
    snooze: phrases('通知を控える, スヌーズ'),
    replaced: phrases('作り直し'),
    detached: phrases('プロファイルから外'),
    managed: phrases('マネージド, 管理対象'),
    provider: phrases('プロバイダー, チャネルプロバイダー'),
    profile: phrases('プロファイル'),
    panel: phrases('パネル, ウィジェット'),
    loader: phrases('ローダー, ライブラリ'),
    pilot: phrases('パイロット'),
    wave: phrases('ウェーブ'),
    window: phrases('時間帯, メンテナンスウィンドウ'),
    digest: phrases('ダイジェスト, ハッシュ'),
    run: phrases('実行'),
    approver: phrases('承認者, 承認'),
    protected: phrases('保護'),
  },
  meaning: {
    asked: phrases('意味, とは, って何, 違いは, の違い, の使い方, というのは, は何をし'),
    maybe: phrases('は何'),
  },
};
