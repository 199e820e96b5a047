import type {ComponentChildren} from 'preact';

/**
 * The small HTML cards may hold, rebuilt as elements: anything else is text.
 * Source: https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting
 */
export function Rich({text}: {readonly text: string}) {
  const body = new DOMParser().parseFromString(text, 'text/html').body;
  return <>{[...body.childNodes].map(render)}</>;
}

function render(node: ChildNode, at: number): ComponentChildren {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof HTMLElement)) return null;
  const inner = [...node.childNodes].map(render);
  switch (node.tagName) {
    case 'B':
    case 'STRONG':
      return <strong key={at}>{inner}</strong>;
    case 'I':
    case 'EM':
      return <em key={at}>{inner}</em>;
    case 'U':
      return <u key={at}>{inner}</u>;
    case 'S':
    case 'STRIKE':
      return <s key={at}>{inner}</s>;
    case 'BR':
      return <br key={at} />;
    case 'FONT':
      return (
        <span key={at} style={{color: node.getAttribute('color') ?? ''}}>
          {inner}
        </span>
      );
    case 'A': {
      const href = node.getAttribute('href') ?? '';
      return /^(https?|mailto):/i.test(href) ? (
        <a key={at} href={href} target="_blank" rel="noopener">
          {inner}
        </a>
      ) : (
        inner
      );
    }
    default:
      return inner;
  }
}
