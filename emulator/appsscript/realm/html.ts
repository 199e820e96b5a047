import {call, Exception} from './border';
import {Blob} from './blob';
import {enumOf} from './enums';
import type {EnumValue} from './enums';
import {stands} from './names';
import {check} from './signature';
import {compile} from './template';

class HtmlOutputMetaTag {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

/** Source: https://developers.google.com/apps-script/reference/html/html-service#addMetaTag */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** What crosses the border when a page is shown. Sizes in pixels, null where the script set none. */
export interface PageRecord {
  readonly html: string;
  readonly title: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly metaTags: readonly {
    readonly name: string;
    readonly content: string;
  }[];
  readonly frames: string;
}

export class HtmlOutput {
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;
  private frames = 'DEFAULT';
  private readonly tags: HtmlOutputMetaTag[] = [];

  constructor(private content = '') {}

  addMetaTag(name: string, content: string): this {
    check('HtmlOutput.addMetaTag', [name, content], 'string string');
    if (!META_TAGS.includes(name)) {
      throw new Exception(
        'The specified meta tag cannot be used in this context.',
      );
    }
    this.tags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  append(addedContent: string): this {
    check('HtmlOutput.append', [addedContent], 'string');
    this.content += addedContent;
    return this;
  }

  appendUntrusted(addedContent: string): this {
    this.content += escaped(String(addedContent));
    return this;
  }

  asTemplate(): object {
    return template(this.content);
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getBlob(): Blob {
    return new Blob(this.content, 'text/html', 'output.html');
  }

  getContent(): string {
    return this.content;
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  getHeight(): number | null {
    return this.height;
  }

  getMetaTags(): readonly HtmlOutputMetaTag[] {
    return [...this.tags];
  }

  getTitle(): string | null {
    return this.title;
  }

  getWidth(): number | null {
    return this.width;
  }

  setContent(content: string): this {
    check('HtmlOutput.setContent', [content], 'string');
    this.content = content;
    return this;
  }

  setFaviconUrl(iconUrl: string): this {
    this.favicon = iconUrl;
    return this;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  /** IFRAME is the only sandbox left; the call has no effect. */
  setSandboxMode(): this {
    return this;
  }

  setTitle(title: string): this {
    check('HtmlOutput.setTitle', [title], 'string');
    this.title = title;
    return this;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  setXFrameOptionsMode(mode: EnumValue | null): this {
    if (mode === null || mode === undefined) {
      throw new Exception('Argument cannot be null: mode');
    }
    this.frames = String(mode);
    return this;
  }

  toString(): string {
    return 'HtmlOutput';
  }

  toJSON(): PageRecord {
    return {
      html: call('internal.servedHtml', this.content) as string,
      title: this.title,
      width: this.width,
      height: this.height,
      metaTags: this.tags.map(tag => ({
        name: tag.getName(),
        content: tag.getContent(),
      })),
      frames: this.frames,
    };
  }
}

class HtmlTemplate {
  // Not a field of the instance: everything a script sets on the template becomes a variable of its scriptlets.
  private static readonly sources = new WeakMap<HtmlTemplate, string>();

  constructor(source: string) {
    HtmlTemplate.sources.set(this, source);
  }

  evaluate(): HtmlOutput {
    const variables = Object.fromEntries(Object.entries(this));
    const source = HtmlTemplate.sources.get(this) ?? '';
    return new HtmlOutput(compile(source)(variables));
  }

  getRawContent(): string {
    return HtmlTemplate.sources.get(this) ?? '';
  }
}

function template(source: string): HtmlTemplate {
  return new HtmlTemplate(source);
}

function file(name: unknown): string {
  const found = call('internal.htmlFile', String(name)) as string | null;
  if (found !== null) return found;
  throw new Exception(`No HTML file named ${String(name)} was found.`);
}

function source(html: unknown): string {
  return html instanceof Blob ? html.getDataAsString() : String(html);
}

class HtmlService {
  readonly SandboxMode = enumOf('EMULATED', 'IFRAME', 'NATIVE');
  readonly XFrameOptionsMode = enumOf('ALLOWALL', 'DEFAULT');

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(source(html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(file(filename));
  }

  createTemplate(html: unknown): HtmlTemplate {
    return template(source(html));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return template(file(filename));
  }

  toString(): string {
    return 'HtmlService';
  }
}

stands(HtmlOutput, 'HTML.HtmlOutput', 'HtmlOutput');
stands(HtmlOutputMetaTag, 'HTML.HtmlOutputMetaTag', 'HtmlOutputMetaTag');
stands(HtmlTemplate, 'HTML.HtmlTemplate', 'HtmlTemplate');
stands(HtmlService, 'HTML.HtmlService', 'HtmlService');
export const htmlService = new HtmlService();
