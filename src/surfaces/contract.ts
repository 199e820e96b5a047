import type {AftermathFunctions} from '../aftermath/contract';
import type {PracticeFunctions} from '../practice/contract';
import type {ClocksFunctions} from '../clocks/contract';
import type {ConnectorsFunctions} from '../connectors/contract';
import type {DeclareFunctions} from '../declare/contract';
import type {FaqFunctions} from '../faq/contract';
import type {WindowFunctions} from '../kit/contract';
import type {MessagesFunctions} from '../messages/contract';
import type {ReviewFunctions} from '../review/contract';
import type {SetupFunctions} from '../setup/contract';
import type {UpkeepFunctions} from '../upkeep/contract';
import type {WordsFunctions} from '../writing/contract';

/** Everything pages may call by name: top-level functions of the bundle. */
export interface ServerFunctions
  extends
    WindowFunctions,
    DeclareFunctions,
    UpkeepFunctions,
    SetupFunctions,
    ReviewFunctions,
    MessagesFunctions,
    ClocksFunctions,
    ConnectorsFunctions,
    FaqFunctions,
    WordsFunctions,
    AftermathFunctions,
    PracticeFunctions {}
