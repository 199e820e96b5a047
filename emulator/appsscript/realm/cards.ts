import {Exception} from './border';
import {
  CLICKS,
  collect,
  Finished,
  jsonOf,
  keep,
  part,
  take,
} from './card-parts';
import type {Json} from './card-parts';
import {enumOf} from './enums';
import {adds, stands} from './names';

/** Most sections of a card, and widgets of a section. Source: https://developers.google.com/workspace/add-ons/concepts/cards */
const MOST = 100;

const Action = part('Action', {
  setFunctionName: keep('function', 'string'),
  setParameters: (json, parameters) => {
    json.parameters = Object.entries(parameters as Json).map(([key, value]) => {
      if (typeof value === 'string') return {key, value};
      throw new Exception('Values of action parameters must be strings.');
    });
  },
  setLoadIndicator: keep('loadIndicator'),
  setPersistValues: keep('persistValues', 'boolean'),
  setInteraction: keep('interaction'),
});

const OpenLink = part('OpenLink', {
  setUrl: keep('url', 'string'),
  setOpenAs: keep('openAs'),
  setOnClose: keep('onClose'),
});

const TextParagraph = part('TextParagraph', {setText: keep('text', 'string')});
const Divider = part('Divider', {});
const Image = part('Image', {
  setImageUrl: keep('imageUrl', 'string'),
  setAltText: keep('altText', 'string'),
  ...CLICKS,
});
const IconImage = part('IconImage', {
  setAltText: keep('altText', 'string'),
  setIcon: keep('knownIcon'),
  setIconUrl: keep('iconUrl', 'string'),
  setImageCropType: keep('imageType'),
});
const TextButton = part('TextButton', {
  setText: keep('text', 'string'),
  setAltText: keep('altText', 'string'),
  setBackgroundColor: keep('backgroundColor', 'string'),
  setDisabled: keep('disabled', 'boolean'),
  setTextButtonStyle: keep('type'),
  ...CLICKS,
});
const ButtonSet = part('ButtonSet', {addButton: collect('buttons')});
const DecoratedText = part('DecoratedText', {
  setText: keep('text', 'string'),
  setTopLabel: keep('topLabel', 'string'),
  setBottomLabel: keep('bottomLabel', 'string'),
  setWrapText: keep('wrapText', 'boolean'),
  setStartIcon: take('startIcon'),
  setEndIcon: take('endIcon'),
  setButton: take('button'),
  ...CLICKS,
});
const KeyValue = part('KeyValue', {
  setContent: keep('text', 'string'),
  setTopLabel: keep('topLabel', 'string'),
  setBottomLabel: keep('bottomLabel', 'string'),
  setMultiline: keep('wrapText', 'boolean'),
  setButton: take('button'),
  ...CLICKS,
});
const TextInput = part('TextInput', {
  setFieldName: keep('name', 'string'),
  setTitle: keep('label', 'string'),
  setHint: keep('hintText', 'string'),
  setValue: keep('value', 'string'),
  setMultiline: (json, multiline) => {
    json.type = multiline ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
  },
  setOnChangeAction: take('onChangeAction'),
});
const SelectionInput = part('SelectionInput', {
  addItem: (json, text, value, selected) => {
    const items = (json.items ?? []) as Json[];
    json.items = [
      ...items,
      {text: String(text), value: String(value), selected: selected === true},
    ];
  },
  setFieldName: keep('name', 'string'),
  setTitle: keep('label', 'string'),
  setType: keep('type'),
  setOnChangeAction: take('onChangeAction'),
});

/** Which key of a widget object a part goes under; a lone button is a list of one. */
const WIDGETS: readonly (readonly [new () => object, string])[] = [
  [TextParagraph, 'textParagraph'],
  [Divider, 'divider'],
  [Image, 'image'],
  [DecoratedText, 'decoratedText'],
  [KeyValue, 'decoratedText'],
  [ButtonSet, 'buttonList'],
  [TextInput, 'textInput'],
  [SelectionInput, 'selectionInput'],
];

function widget(given: unknown): Json {
  if (given instanceof TextButton) return {buttonList: {buttons: [given.json]}};
  const known = WIDGETS.find(([made]) => given instanceof made);
  if (known === undefined) {
    throw new Exception('Argument cannot be null: widget');
  }
  return {[known[1]]: jsonOf(given)};
}

const CardHeader = part('CardHeader', {
  setTitle: keep('title', 'string'),
  setSubtitle: keep('subtitle', 'string'),
  setImageUrl: keep('imageUrl', 'string'),
  setImageAltText: keep('imageAltText', 'string'),
  setImageStyle: keep('imageType'),
});
const CardSection = part(
  'CardSection',
  {
    addWidget: collect('widgets', MOST, widget),
    setHeader: keep('header', 'string'),
    setCollapsible: keep('collapsible', 'boolean'),
    setNumUncollapsibleWidgets: keep('uncollapsibleWidgetsCount'),
  },
  () => ({widgets: []}),
);
const FixedFooter = part('FixedFooter', {
  setPrimaryButton: take('primaryButton'),
  setSecondaryButton: take('secondaryButton'),
});
const CardAction = part('CardAction', {
  setText: keep('actionLabel', 'string'),
  ...CLICKS,
});
const Notification = part('Notification', {setText: keep('text', 'string')});

const CardParts = part('CardBuilder', {
  addSection: collect('sections', MOST),
  addCardAction: collect('cardActions'),
  setHeader: take('header'),
  setName: keep('name', 'string'),
  setFixedFooter: take('fixedFooter'),
  setDisplayStyle: keep('displayStyle'),
  setPeekCardHeader: take('peekCardHeader'),
});

class CardBuilder extends CardParts {
  build(): Finished {
    const {json} = this;
    if (json.sections === undefined && json.header === undefined) {
      throw new Exception('The card must have a header or a section.');
    }
    return new Finished({...json});
  }
}

function step(move: Json) {
  return (json: Json): void => {
    json.navigations = [...((json.navigations ?? []) as Json[]), move];
  };
}

const Navigation = part('Navigation', {
  pushCard: (json, card) => step({pushCard: jsonOf(card)})(json),
  updateCard: (json, card) => step({updateCard: jsonOf(card)})(json),
  popCard: step({pop: true}),
  popToRoot: step({popToRoot: true}),
  popToNamedCard: (json, name) => step({popToCard: String(name)})(json),
});

const ResponseParts = part('ActionResponseBuilder', {
  setNavigation: (json, navigation) => {
    Object.assign(json, jsonOf(navigation));
  },
  setNotification: take('notification'),
  setOpenLink: take('link'),
  setStateChanged: keep('stateChanged', 'boolean'),
});

class ActionResponseBuilder extends ResponseParts {
  build(): Finished {
    const {stateChanged, ...action} = this.json;
    return new Finished({
      renderActions: {action},
      ...(stateChanged === undefined ? {} : {stateChanged}),
    });
  }
}

const UniversalParts = part('UniversalActionResponseBuilder', {
  displayAddOnCards: (json, cards) => {
    json.navigations = (cards as readonly unknown[]).map(card => ({
      pushCard: jsonOf(card),
    }));
  },
  setOpenLink: take('link'),
});

class UniversalActionResponseBuilder extends UniversalParts {
  build(): Finished {
    return new Finished({renderActions: {action: {...this.json}}});
  }
}

/** Source: https://developers.google.com/apps-script/reference/card-service/card-service */
class CardService {
  readonly DisplayStyle = enumOf('PEEK', 'REPLACE');
  readonly ImageStyle = enumOf('SQUARE', 'CIRCLE');
  readonly ImageCropType = enumOf(
    'SQUARE',
    'CIRCLE',
    'RECTANGLE_CUSTOM',
    'RECTANGLE_4_3',
  );
  readonly LoadIndicator = enumOf('SPINNER', 'NONE');
  readonly OnClose = enumOf('NOTHING', 'RELOAD', 'RELOAD_ADD_ON');
  readonly OpenAs = enumOf('FULL_SIZE', 'OVERLAY');
  readonly Interaction = enumOf('INTERACTION_UNSPECIFIED', 'OPEN_DIALOG');
  readonly SelectionInputType = enumOf(
    'CHECK_BOX',
    'RADIO_BUTTON',
    'DROPDOWN',
    'SWITCH',
    'MULTI_SELECT',
  );
  readonly TextButtonStyle = enumOf(
    'OUTLINED',
    'FILLED',
    'FILLED_TONAL',
    'BORDERLESS',
  );
  readonly Icon = enumOf(
    'NONE',
    'AIRPLANE',
    'BOOKMARK',
    'BUS',
    'CAR',
    'CLOCK',
    'CONFIRMATION_NUMBER_ICON',
    'DOLLAR',
    'DESCRIPTION',
    'EMAIL',
    'EVENT_PERFORMER',
    'EVENT_SEAT',
    'FLIGHT_ARRIVAL',
    'FLIGHT_DEPARTURE',
    'HOTEL',
    'HOTEL_ROOM_TYPE',
    'INVITE',
    'MAP_PIN',
    'MEMBERSHIP',
    'MULTIPLE_PEOPLE',
    'OFFER',
    'PERSON',
    'PHONE',
    'RESTAURANT_ICON',
    'SHOPPING_CART',
    'STAR',
    'STORE',
    'TICKET',
    'TRAIN',
    'VIDEO_CAMERA',
    'VIDEO_PLAY',
  );

  newAction = () => new Action();
  newActionResponseBuilder = () => new ActionResponseBuilder();
  newButtonSet = () => new ButtonSet();
  newCardAction = () => new CardAction();
  newCardBuilder = () => new CardBuilder();
  newCardHeader = () => new CardHeader();
  newCardSection = () => new CardSection();
  newDecoratedText = () => new DecoratedText();
  newDivider = () => new Divider();
  newFixedFooter = () => new FixedFooter();
  newIconImage = () => new IconImage();
  newImage = () => new Image();
  newKeyValue = () => new KeyValue();
  newNavigation = () => new Navigation();
  newNotification = () => new Notification();
  newOpenLink = () => new OpenLink();
  newSelectionInput = () => new SelectionInput();
  newTextButton = () => new TextButton();
  newTextInput = () => new TextInput();
  newTextParagraph = () => new TextParagraph();
  newUniversalActionResponseBuilder = () =>
    new UniversalActionResponseBuilder();
}

adds('Card_Service.CardBuilder', 'build');
adds('Card_Service.ActionResponseBuilder', 'build');
adds('Card_Service.UniversalActionResponseBuilder', 'build');
stands(CardService, 'Card_Service.CardService', 'CardService');
export const cardService = new CardService();
