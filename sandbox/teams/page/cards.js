import { hostConfig } from './host-config.js';
import { renderMarkdown } from './markdown.js';

const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text);
  result.didProcess = true;
};

const sent = ['Action.Execute', 'Action.Submit'];

let drawn = 0;

/** Radio buttons of one name exclude each other throughout a page: those of two cards must not. */
function keepApart(element) {
  drawn += 1;
  for (const radio of element.querySelectorAll('input[type="radio"]')) radio.name = `${radio.name}-${drawn}`;
}

/** What the library leaves to its host: which radio buttons answer one question, and which answer is missing. */
function tellMore(element) {
  for (const group of element.querySelectorAll('.ac-choiceSetInput-expanded')) {
    group.setAttribute('role', 'radiogroup');
    const label = group.closest('[data-testid]')?.querySelector('label');
    if (label) group.setAttribute('aria-labelledby', label.id);
  }
  // The library lets no press of a button through, and looks at the inputs when it has got it.
  const mark = () => {
    for (const input of element.querySelectorAll('.ac-input'))
      input.setAttribute('aria-invalid', String(input.classList.contains('ac-input-validation-failed')));
  };
  element.addEventListener('click', () => setTimeout(mark), { capture: true });
}

/** Renders one card. `onAction` gets what a client would send: the action with the inputs in its data. */
export function renderCard(json, theme, onAction) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig(theme));
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
  // A place for the keyboard when the control it was on is gone.
  element.tabIndex = -1;
  element.setAttribute('aria-label', json.speak ?? 'Card');
  if (json.msteams?.width === 'Full') element.classList.add('full');
  const rendered = card.render();
  if (rendered) element.append(rendered);
  keepApart(element);
  for (const button of element.querySelectorAll('button')) {
    button.dataset.testid = `action-${button.textContent || button.title}`;
  }
  for (const input of card.getAllInputs()) {
    if (input.renderedElement) input.renderedElement.dataset.testid = `input-${input.id}`;
  }
  tellMore(element);
  return element;
}

/** While an action is under way nothing on the card can be pressed, and the pressed one shows it. */
export function markBusy(element, title) {
  const busy = title !== undefined;
  // A control that is switched off would let go of the keyboard.
  if (busy && element !== document.activeElement && element.contains(document.activeElement)) element.focus();
  element.classList.toggle('busy', busy);
  element.setAttribute('aria-busy', String(busy));
  for (const button of element.querySelectorAll('button')) {
    button.disabled = busy;
    button.classList.toggle('pressed', busy && button.textContent === title);
  }
  if (busy) element.dataset.pressed = title;
  else if (element.dataset.pressed !== undefined) {
    const pressed = [...element.querySelectorAll('button')].find(
      (one) => one.textContent === element.dataset.pressed,
    );
    if (document.activeElement === element) pressed?.focus();
    delete element.dataset.pressed;
  }
}
