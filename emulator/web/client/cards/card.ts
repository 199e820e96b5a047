/**
 * The parts of Google's card JSON that are rendered.
 * Source: https://developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1
 */
export interface Card {
  readonly header?: {
    readonly title?: string;
    readonly subtitle?: string;
    readonly imageUrl?: string;
  };
  readonly sections?: readonly Section[];
}

export interface Section {
  readonly header?: string;
  readonly widgets?: readonly Widget[];
  readonly collapsible?: boolean;
}

export interface Widget {
  readonly textParagraph?: {readonly text?: string};
  readonly decoratedText?: DecoratedText;
  readonly keyValue?: {
    readonly topLabel?: string;
    readonly content?: string;
    readonly bottomLabel?: string;
    readonly onClick?: OnClick;
    readonly button?: Button;
  };
  readonly buttonList?: {readonly buttons?: readonly Button[]};
  readonly buttons?: readonly {readonly textButton?: Button}[];
  readonly textInput?: {
    readonly name: string;
    readonly label?: string;
    readonly value?: string;
    readonly hintText?: string;
  };
  readonly selectionInput?: {
    readonly name: string;
    readonly label?: string;
    readonly type?: string;
    readonly items?: readonly {
      readonly text: string;
      readonly value: string;
      readonly selected?: boolean;
    }[];
  };
  readonly image?: {readonly imageUrl?: string; readonly altText?: string};
  readonly divider?: object;
}

export interface DecoratedText {
  readonly topLabel?: string;
  readonly text?: string;
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly onClick?: OnClick;
  readonly button?: Button;
}

export interface Button {
  readonly text?: string;
  readonly disabled?: boolean;
  readonly onClick?: OnClick;
}

export interface OnClick {
  readonly openLink?: {readonly url?: string};
  readonly action?: {
    readonly function?: string;
    readonly parameters?: readonly {
      readonly key: string;
      readonly value: string;
    }[];
  };
}

/** What a card's action answers: new cards on the stack, a message, or an address. */
export interface CardAnswer {
  readonly action?: {
    readonly navigations?: readonly {
      readonly pushCard?: Card;
      readonly updateCard?: Card;
      readonly pop?: boolean;
      readonly popToRoot?: boolean;
    }[];
    readonly notification?: {readonly text?: string};
    readonly link?: {readonly url?: string};
  };
  readonly renderActions?: CardAnswer;
}

/** The card inside whatever the script answered with. */
export function cardIn(answer: unknown): Card {
  const found = answer as {
    card?: Card;
    action?: {navigations?: readonly {pushCard?: Card}[]};
  } & Card;
  return found.card ?? found.action?.navigations?.[0]?.pushCard ?? found;
}
