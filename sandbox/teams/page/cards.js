import { hostConfig } from './host-config.js';
import { renderMarkdown } from './markdown.js';

const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text);
  result.didProcess = true;
};

const sent = ['Action.Execute', 'Action.Submit'];

/** Renders one card. `onAction` gets what a client would send: the action with the inputs in its data. */
export function renderCard(json, dark, onAction) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(dark));
  card.onExecuteAction = (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') window.open(action.url, '_blank', 'noreferrer');
    // The library also tells of what it did by itself, such as unfolding: a client sends nobody word of that.
    else if (sent.includes(type))
      onAction({ type, id: action.id, verb: action.verb, title: action.title, data: action.data ?? {} });
  };
  card.parse(json);
  const element = document.createElement('article');
  element.className = 'card';
  element.dataset.testid = 'card';
  if (json.msteams?.width === 'Full') element.classList.add('full');
  const rendered = card.render();
  if (rendered) element.append(rendered);
  for (const button of element.querySelectorAll('button')) {
    button.dataset.testid = `action-${button.title || button.textContent}`;
  }
  for (const input of card.getAllInputs()) {
    if (input.renderedElement) input.renderedElement.dataset.testid = `input-${input.id}`;
  }
  return element;
}

/** While an action is under way nothing on the card can be pressed, and the pressed one shows it. */
export function markBusy(element, title) {
  element.classList.toggle('busy', title !== undefined);
  for (const button of element.querySelectorAll('button')) {
    button.disabled = title !== undefined;
    button.classList.toggle('pressed', title !== undefined && button.textContent === title);
  }
}
