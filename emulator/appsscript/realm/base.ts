import {text} from './border';
import {enumOf} from './enums';
import {stands} from './names';

export const BUTTON = enumOf('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const BUTTON_SET = enumOf('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const WEEKDAY = enumOf(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

/** Source: https://developers.google.com/apps-script/reference/base/mime-type */
export const MIME_TYPE = {
  GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
  GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_SITES: 'application/vnd.google-apps.site',
  GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
  FOLDER: 'application/vnd.google-apps.folder',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  ZIP: 'application/zip',
  MICROSOFT_EXCEL:
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_POWERPOINT:
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  MICROSOFT_WORD:
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

class User {
  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }

  toString(): string {
    return this.email;
  }
}

class Session {
  getActiveUser(): User {
    return new User(text('service.Session.getActiveUser'));
  }

  getEffectiveUser(): User {
    return new User(text('service.Session.getEffectiveUser'));
  }

  getActiveUserLocale(): string {
    return text('internal.locale');
  }

  getScriptTimeZone(): string {
    return text('internal.timeZone');
  }

  getTemporaryActiveUserKey(): string {
    return text('internal.temporaryUserKey');
  }

  toString(): string {
    return 'Session';
  }
}

stands(User, 'Base.User', 'User');
stands(Session, 'Base.Session', 'Session');
export const session = new Session();
