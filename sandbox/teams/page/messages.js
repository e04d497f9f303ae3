import { markBusy, renderCard } from './cards.js';
import { escapeHtml, renderMarkdown } from './markdown.js';

/** Brings the list up to date and touches only what has changed, so that typed inputs survive. */
export function showMessages(list, entries, view) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const known = new Map([...list.children].map((item) => [item.dataset.messageId, item]));
  const focus = focusIn(list);
  const news = [];
  const items = inThreads(entries).map((entry) => {
    const { busy, notice, ...content } = entry;
    const fingerprint = JSON.stringify([content, view.theme]);
    let item = known.get(entry.id);
    if (item?.fingerprint !== fingerprint) {
      item = messageItem(entry, view);
      if (entry.from !== view.me) news.push(spokenOf(entry));
    }
    item.fingerprint = fingerprint;
    showState(item, busy, notice);
    return item;
  });
  const same = items.length === list.children.length && items.every((item, at) => list.children[at] === item);
  if (!same) list.replaceChildren(...items);
  if (focus && document.activeElement === document.body) restoreFocus(list, focus);
  if (atEnd) list.scrollTop = list.scrollHeight;
  // What stood there when the conversation was opened is read by whoever goes there.
  if (known.size > 0 && news.length > 0) view.announce(news.join(' '));
}

const spokenOf = ({ text, cards }) => [text, ...cards.map((card) => card.speak)].filter(Boolean).join(' ');

/** Where the keyboard is: on which message, and on what there. */
function focusIn(list) {
  const active = document.activeElement;
  const item = list.contains(active) ? active.closest('[data-message-id]') : null;
  return item && { message: item.dataset.messageId, control: active.dataset.testid };
}

/** The same control of the card that took the place of the old one, or else the card: never the top of the page. */
function restoreFocus(list, { message, control }) {
  const item = [...list.children].find((one) => one.dataset.messageId === message);
  const controls = [...(item?.querySelectorAll('[data-testid]') ?? [])];
  const same = controls.find((one) => one.dataset.testid === control && !one.disabled);
  (same ?? item?.querySelector('.card'))?.focus();
}

/** Replies of a channel stand below their first post. Elsewhere the order stays. */
function inThreads(entries) {
  const roots = new Map();
  for (const entry of entries) {
    const key = entry.thread.includes(';messageid=') ? entry.thread : entry.id;
    roots.set(key, [...(roots.get(key) ?? []), entry]);
  }
  return [...roots.values()].flatMap((thread) =>
    thread.map((entry, at) => ({ ...entry, reply: at > 0, lastOfThread: at === thread.length - 1 })),
  );
}

function messageItem(entry, view) {
  const item = document.createElement('li');
  item.dataset.messageId = entry.id;
  item.dataset.testid = 'message';
  item.className = [entry.from === view.me ? 'mine' : 'theirs', entry.reply ? 'reply' : ''].join(' ').trim();
  const time = new Date(entry.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  item.innerHTML = `<span class="avatar ${entry.from === 'bot' ? 'bot' : ''}">${initials(entry.fromName)}</span>
    <div class="content"><p class="byline"><b class="author">${escapeHtml(entry.fromName)}</b> ${time}
    ${entry.edited ? '<i data-testid="edited">Edited</i>' : ''}</p></div>`;
  const content = item.querySelector('.content');
  if (entry.text) content.append(bubble(entry));
  for (const card of entry.cards) {
    const element = renderCard(card, view.theme, (action) => view.onAction(entry.id, action));
    content.append(element);
  }
  if (entry.thread.includes(';messageid=') && entry.lastOfThread) content.append(replyButton(entry, view));
  return item;
}

function bubble({ from, text }) {
  const element = document.createElement('div');
  element.className = 'bubble';
  if (from === 'bot') element.innerHTML = renderMarkdown(text);
  else
    element.innerHTML = escapeHtml(text).replace(
      /&lt;at&gt;(.*?)&lt;\/at&gt;/g,
      '<span class="mention">$1</span>',
    );
  return element;
}

function replyButton({ thread }, view) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.dataset.testid = 'reply';
  button.textContent = 'Reply';
  button.onclick = () => view.onReply(thread);
  return button;
}

function showState(item, busy, notice) {
  for (const card of item.querySelectorAll('.card')) markBusy(card, busy);
  item.querySelector('.notice')?.remove();
  if (notice === undefined) return;
  const line = document.createElement('p');
  line.className = 'notice';
  line.dataset.testid = 'notice';
  line.textContent = notice;
  item.querySelector('.content').append(line);
}

export function initials(name) {
  return name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => escapeHtml(word.slice(0, 1).toUpperCase()))
    .join('');
}
