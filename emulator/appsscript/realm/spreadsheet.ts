import {call} from './border';
import {stands} from './names';
import {uiOf} from './ui';

interface SheetRecord {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
}

interface SpreadsheetRecord {
  readonly id: string;
  readonly name: string;
}

class Range {
  constructor(
    private readonly sheet: Sheet,
    private readonly notation: string,
  ) {}

  getA1Notation(): string {
    return this.notation;
  }

  getSheet(): Sheet {
    return this.sheet;
  }

  toString(): string {
    return 'Range';
  }
}

class Sheet {
  constructor(
    private readonly parent: Spreadsheet,
    readonly record: SheetRecord,
  ) {}

  getSheetId(): number {
    return this.record.sheetId;
  }

  getName(): string {
    return this.record.title;
  }

  getSheetName(): string {
    return this.record.title;
  }

  /** 1 for the first tab. */
  getIndex(): number {
    return this.record.index + 1;
  }

  getParent(): Spreadsheet {
    return this.parent;
  }

  isSheetHidden(): boolean {
    return this.record.hidden;
  }

  toString(): string {
    return this.record.title;
  }
}

class Spreadsheet {
  constructor(private readonly record: SpreadsheetRecord) {}

  private sheets(): Sheet[] {
    const records = call('service.Spreadsheet.getSheets') as SheetRecord[];
    return records.map(record => new Sheet(this, record));
  }

  getId(): string {
    return this.record.id;
  }

  getName(): string {
    return this.record.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.record.id}/edit`;
  }

  getSheets(): Sheet[] {
    return this.sheets();
  }

  getSheetByName(name: string): Sheet | null {
    return this.sheets().find(sheet => sheet.getName() === name) ?? null;
  }

  getSheetById(id: number): Sheet | null {
    return this.sheets().find(sheet => sheet.getSheetId() === id) ?? null;
  }

  getActiveSheet(): Sheet {
    const active = this.selection();
    const sheets = this.sheets();
    return (
      sheets.find(sheet => sheet.getSheetId() === active?.sheetId) ?? sheets[0]
    );
  }

  getActiveRange(): Range | null {
    const active = this.selection();
    return active === null
      ? null
      : new Range(this.getActiveSheet(), active.range);
  }

  private selection(): {sheetId: number; range: string} | null {
    const answer = call('service.Spreadsheet.getSelection');
    return answer as {sheetId: number; range: string} | null;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    call('service.Spreadsheet.setActiveSheet', sheet.getSheetId());
    return sheet;
  }

  /** `seconds` below 0 keeps it until the person closes it. */
  toast(message: string, title = '', seconds = 5): void {
    call('service.Spreadsheet.toast', String(message), title, seconds);
  }

  toString(): string {
    return 'Spreadsheet';
  }
}

class SpreadsheetApp {
  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    const record = call('service.SpreadsheetApp.getActiveSpreadsheet');
    return record === null
      ? null
      : new Spreadsheet(record as SpreadsheetRecord);
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  getActiveRange(): Range | null {
    return this.getActiveSpreadsheet()?.getActiveRange() ?? null;
  }

  /** Nothing is ever pending here: the few writes of this façade act at once. */
  flush(): void {
    call('service.SpreadsheetApp.flush');
  }

  getUi(): object {
    return uiOf('SpreadsheetApp');
  }

  toString(): string {
    return 'SpreadsheetApp';
  }
}

stands(Range, 'Spreadsheet.Range', 'Range');
stands(Sheet, 'Spreadsheet.Sheet', 'Sheet');
stands(Spreadsheet, 'Spreadsheet.Spreadsheet', 'Spreadsheet');
stands(SpreadsheetApp, 'Spreadsheet.SpreadsheetApp', 'SpreadsheetApp');
export const spreadsheetApp = new SpreadsheetApp();
