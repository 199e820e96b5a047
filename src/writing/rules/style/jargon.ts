import {hits, says} from '../pattern';
import type {Hit, Rule} from '../rule';
import {levels} from '../rule';
import {HIDDEN, type Sentence} from '../read';

/** Engineers' words, and what readers would say. Patterns of `pattern.ts`. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['fail(?:ed|ing|s)?[- ]?over(?:s)?', 'switched to a second system'],
  [
    '(?:p\\d\\d |tail |high |increased |elevated )?latenc(?:y|ies)',
    'pages open slowly',
  ],
  [
    'roll(?:ed|ing|s)?[- ]?back(?:s)?|rolled (?:the |it )(?:<w2>)back',
    'we undid the change',
  ],
  ['hot-?fix(?:es)?', 'correction'],
  ['dns|name ?servers?|propagat\\w+', 'where browsers find our address'],
  [
    '(?:message )?brokers?|queue depth|cron ?jobs?|daemons?|sockets?',
    'part of our system',
  ],
  [
    'deploy(?:s|ed|ing|ment|ments)?|redeploy\\w*',
    'we put the new version in place',
  ],
  ['degraded|degradation', 'say what is slow or missing'],
  ['replicas?|replication|sharding|shards?', 'copies of the data'],
  [
    '(?:kubernetes|k8s|pods?|containers?|namespace|helm|docker)',
    'part of our system',
  ],
  ['clusters?(?! of)', 'group of servers'],
  ['nodes?(?! of)', 'servers'],
  [
    'packet loss|backbone|bgp|peering|routing tables?',
    'our network connection',
  ],
  ['throughput|bandwidth', 'how much goes through at once'],
  ['(?:http )?[45]xx|http \\d{3}|status codes?', 'error messages'],
  ['cach(?:e|es|ed|ing)(?! of)', 'stored copy'],
  ['upstream|downstream', 'name the service'],
  [
    'rate[- ]?limit\\w*|throttl\\w+',
    'a limit on how many requests are accepted',
  ],
  ['webhooks?', 'automatic messages to your systems'],
  ['backlogs?|retries|dead[- ]letter', 'messages that wait'],
  [
    'endpoints?|api gateway|ingress|load[- ]balanc\\w+|reverse prox\\w+|prox(?:y|ies)',
    'name the function that does not work',
  ],
  ['mitigat(?:e|es|ed|ing|ion|ions)', 'say what was done'],
  ['remediat(?:e|es|ed|ing|ion)', 'repair'],
  ['ingest(?:s|ed|ing|ion)?|pipelines?', 'taking in your data'],
  ['outage window|maintenance window', 'from … to …'],
  ['stack ?traces?|exceptions?|segfault|null pointer|core dump', 'error'],
  [
    'idempoten\\w+|race condition|deadlock|mutex|heap|garbage collect\\w+|out[- ]of[- ]memory|oom',
    'say what the reader sees',
  ],
  [
    'provision(?:ed|ing)|instances?(?= (?:were|was|are|is|failed|of))|autoscal\\w+|scal(?:ed|ing) (?:up|out)',
    'servers',
  ],
  ['telemetry|observability|instrumentation', 'our measurements'],
  [
    'schema|migrations?|ddl|primary database|read[- ]only mode',
    'change of the database',
  ],
  [
    'middleware|microservices?|backend|back-end|frontend|front-end',
    'part of our system',
  ],
  ['config(?:s)?|misconfigur\\w+', 'setting'],
  ['root[- ]caus(?:e|ed) analysis|rca|post-?mortem', 'report'],
  ['sev-?\\d|p[0-4] incident', 'leave it out'],
  ['canary|blue[- ]green|feature flags?|dark launch', 'new version'],
  ['ssl|handshake|certificate chain|ciphers?', 'secure connection'],
  ['sso|saml|oidc|oauth', 'single sign-on'],
];

/** The same sentence says what the word means. */
const PLAIN_WORDS = PLAIN.map(([words]) => words);

const EXPLAINED =
  'that is|meaning|in other words|i\\.e\\.|which means|known as|called|\\([^)]{4,}\\)';

const KNOWN_ACRONYMS = new Set(
  'UTC GMT CET CEST EST EDT PST PDT CST BST PDF CSV XML JSON HTML URL URLS SMS MMS EU US USA UK UAE ID IDS FAQ FAQS VAT GDPR ZIP USB OK TV AM PM KB MB GB TB MS IT HR CEO CTO CIO CSM PIN QR IP WIFI ISO RFC TLS SSL CVE AES SOC UTF INC LLC LTD GMBH AG SA BV PLC NB PS RSS XLS XLSX DOCX PPT PNG JPG JPEG GIF MP3 MP4 IOS STOP TODO NOT ALL AND OR NO YES API APIS II III IV VI APAC EMEA IBAN BIC SEPA PO ATM DNS SSO MFA EUR USD GBP CHF JPY'.split(
    ' ',
  ),
);

const SHARED_ID =
  /^(?:INC|TLS|SSL|UTF|ISO|RFC|CVE|CWE|AES|SHA|MD|SOC|HTTP|RSA|ECDSA|PCI|DSS|COVID|GDPR|ART|BSI|NIST|FIPS|EMV|ITU|VDE|BS|NF|OWASP|CIS|HIPAA|TISAX|PSD|MIFID|DORA|NIS|USB|PDF|MP|UTC|GMT|EN|DIN|IEC|IEEE|ANSI|ECMA|WCAG|WIN|IPV|A|B|C)-\d/;
const REGION =
  /^(?:(?:us|eu|ap|sa|ca|me|af|il|cn|mx)-(?:gov-|iso-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)+-?\d[a-f]?|(?:us|europe|asia|australia|northamerica|southamerica|africa|me)-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)+\d(?:-[a-f])?)$/;
const HOST_PART =
  /^(?:prod|prd|stg|stage|staging|dev|qa|uat|db|sql|pg|psql|postgres|mysql|mongo|redis|kafka|rabbit|es|elastic|solr|web|www|app|api|srv|svr|server|node|worker|wrk|cache|memcache|k8s|kube|master|slave|primary|replica|lb|haproxy|nginx|proxy|gw|gateway|queue|mq|cron|etl|ingest|edge|cdn|host|vm|ec2|auth|ldap|dns|ns|smtp|mail|mx|ftp|nfs|san|nas|bastion|jump|build|ci|jenkins|runner|mon|monitor|prom|grafana|log|logs|search|batch|job|jobs|billing|pay|payments|user|users|core|int|internal|backup|bkp|fw|rtr|sw|esx|hv|blade|rack|dc)$/;

interface Shape {
  readonly re: RegExp;
  readonly good?: (found: string) => boolean;
}

const STAGE = /^(?:prod|live|staging|stage|stg|dev|test|qa|eu|us|ap)$/;
const INTERNAL_SHAPES: readonly Shape[] = [
  // Hosts: words joined by hyphens, one of which names a machine, with a figure at the end.
  {
    re: /\b[a-z][a-z0-9]*(?:-[a-z0-9]+){1,5}\b/gi,
    good: found => {
      const low = found.toLowerCase();
      if (REGION.test(low) || found !== low) return false;
      const parts = low.split('-');
      const machine = parts.some(part =>
        HOST_PART.test(part.replace(/\d+$/, '')),
      );
      const last = parts[parts.length - 1];
      return (
        machine &&
        !/^\d{4}$/.test(last) &&
        (/\d/.test(last) || (/\d/.test(low) && STAGE.test(last)))
      );
    },
  },
  {
    re: /(?<![\w-])[a-z][a-z-]{0,40}\d{1,4}(?=\b(?!-))/g,
    good: found =>
      HOST_PART.test(found.replace(/-?\d+$/, '')) && /\d\d/.test(found),
  },
  {
    re: /(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:internal|local|corp|lan|intra|intranet|svc|prod|localdomain)(?:\.[a-z]{2,10}){0,3}\b/gi,
  },
  {re: /\b(?:localhost|127\.0\.0\.1)(?::\d+)?/g},
  {
    re: /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}:\d{2,5}\b/g,
  },
  {
    re: /\bhttps?:\/\/[^\s)]*(?:wiki|grafana|kibana|runbook|internal|intranet|localhost|staging)[^\s)]*/gi,
  },
  // Tickets.
  {
    re: /(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,6}\b/g,
    good: found => !SHARED_ID.test(found),
  },
  {
    re: /(?<![\w&])#(?!\d+\b)[a-z][\w-]{2,40}/g,
    good: found => /[-_]|inc|war|room|ops|dev|sre|oncall/.test(found),
  },
  // Storage, files, code.
  {
    re: /\b(?:s3|gs|hdfs|abfss?|wasbs?|arn|kafka|jdbc|redis|amqp|ssh|file):\/?\/?[^\s,)]{3,}/gi,
    good: found => /:\/\/|arn:/.test(found),
  },
  {re: /(?<![\w.])\/(?:var|etc|usr|opt|home|srv|mnt|data|tmp|root)\/[\w./-]+/g},
  {
    re: /(?<![\w/.-])[\w/-]{1,80}\.(?:ts|tsx|js|jsx|py|java|go|rb|php|cs|cpp|rs|kt|scala|sh|sql|ya?ml|tf|conf|log|ini|env)\b(?::\d+)?/g,
    good: found =>
      !/^(?:node|next|vue|three|d3|nuxt|express|react|chart|ember|backbone)\.js$/i.test(
        found,
      ),
  },
  {
    re: /(?<![\w.])(?:[a-z]\w{0,40}\.){0,8}[A-Z][a-z]{1,30}(?:[A-Z][a-z]{0,30}){0,6}(?:Exception|Error)\b/g,
  },
  {
    re: /(?<![\w.{])[a-z][a-z0-9]{0,40}(?:\.[a-z][a-z0-9]{0,40}){0,5}[._][a-z0-9]*_[a-z0-9_]+\b/g,
    good: found => !/^https?/.test(found),
  },
  {re: /(?<![\w@{])[a-z][a-zA-Z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,8}\b/g},
  {re: /(?<![\w.])[a-zA-Z_][\w.]{0,80}\(\)/g},
  {
    re: /(?<=\b(?:commit|revision|sha|hash|changeset|build)\s)(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/gi,
  },
  // What programs and their hosts call an error.
  {
    re: /\b(?:E(?:CONN|TIMED|HOST|NOTFOUND|NOSPC|PIPE|ACCES|ADDR|NETUN|AI_)[A-Z]*|ERR_[A-Z_]+|SIG(?:KILL|TERM|SEGV|ABRT)|OOMKilled|CrashLoopBackOff)\b/g,
  },
  {re: /(?<=\b(?:PR|MR|pull request|merge request)\s)[#!]?\d{2,6}\b/gi},
];

export const INSIDER_RULES: readonly Rule[] = [
  {
    id: 'JARGON',
    title: 'Engineers’ word',
    levels: levels('- W W W W W - W - H'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'A reader who is no engineer stumbles here.',
    fix: 'Say what the reader sees, or explain the word in the same sentence. Names of your products belong into the Settings.',
    find: (sentence, {background: {lists}}) => {
      if (!says(sentence, ...PLAIN_WORDS) || says(sentence, EXPLAINED))
        return [];
      const own = lists.productWords.map(word => word.toLowerCase());
      return PLAIN.flatMap(([words, plain]) =>
        hits(sentence, words)
          .filter(
            hit => !own.some(word => word.includes(wordsAt(sentence, hit))),
          )
          .map(hit => ({
            ...hit,
            message: `Engineers’ word. Plainer: ${plain}.`,
          })),
      );
    },
  },
  {
    id: 'ACRONYM',
    title: 'Acronym that is not spelled out',
    levels: levels('- W W W W W - W - H'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'This acronym is not explained.',
    fix: 'Spell it out at its first use, with the acronym in brackets.',
    find: (sentence, {text, background: {lists}}) => {
      if (!/[A-Z]{2}/.test(sentence.text)) return [];
      const own = new Set(lists.productWords.map(word => word.toUpperCase()));
      const all = text.sentences;
      return [...sentence.text.matchAll(/\b[A-Z]{2,5}s?\b(?![-.\w])/g)]
        .map(match => ({
          name: match[0].replace(/s$/, ''),
          at: match.index,
          length: match[0].length,
        }))
        .filter(({name, at}) => {
          if (KNOWN_ACRONYMS.has(name.toUpperCase()) || own.has(name))
            return false;
          if (/[-/\w]$/.test(sentence.text.slice(0, at))) return false;
          // Shouted words are beside other shouted words; signs in brackets explain.
          const spelled = (other: Sentence): boolean =>
            other.text.includes(`(${name}`) || other.text.includes(`${name} (`);
          return !all.some(spelled);
        })
        .map(({at, length}) => ({
          start: sentence.start + at,
          end: sentence.start + at + length,
        }));
    },
  },
  {
    id: 'INTERNAL-id',
    title: 'A name or number only we know',
    levels: levels('- B B B B B B B - W'),
    concern: 'liability',
    english: false,
    look: 'sentence',
    message: 'This names a system, ticket or file of ours.',
    fix: 'Take it out, or say what it is for the reader: “one of our databases”. If everybody may read it, the admin adds it to the public ids in the Settings.',
    find: (sentence, {background: {lists}}) => {
      if (!ODD_SHAPE.test(sentence.text))
        return namesIn(sentence, lists.internalNames);
      const allowed = [...lists.publicIds, ...lists.productWords].map(name =>
        name.toLowerCase(),
      );
      const hidden = publicAddressesHidden(sentence.text);
      const shapes = INTERNAL_SHAPES.flatMap(({re, good}) => {
        const text = ADDRESS.test(re.source) ? sentence.text : hidden;
        // Most sentences hold none, and `matchAll` makes a new expression before it looks.
        if (text.search(re) < 0) return [];
        return [...text.matchAll(re)]
          .filter(match => good === undefined || good(match[0]))
          .map(match => ({
            start: sentence.start + match.index,
            end: sentence.start + match.index + match[0].length,
          }));
      }).filter(hit => !allowed.includes(wordsAt(sentence, hit)));
      return widest([...shapes, ...namesIn(sentence, lists.internalNames)]);
    },
  },
];

/** A host is also a machine’s name with a number: of hits in one another the widest is said, once. */
function widest(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    (hit, at) =>
      !hits.some(
        (other, index) =>
          index !== at &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          (other.end - other.start > hit.end - hit.start || index < at),
      ),
  );
}

/** Every shape of an internal name holds one of these; most sentences hold none. */
const ODD_SHAPE =
  /[\w)][0-9_/#()]|[#/][\w]|\w\.\w|[A-Z]{3}|[a-z][A-Z]|localhost|\b(?:commit|revision|sha|hash|changeset|build|PR|MR|request) |Error\b|Exception\b/;

/** What is part of a public address is public. */
function publicAddressesHidden(text: string): string {
  return text.replace(/https?:\/\/[^\s)>]+/g, address =>
    HIDDEN.repeat(address.length),
  );
}
/** A shape that is looked for in addresses. */
const ADDRESS = /https\?/;

/** Where whole words of a list stand, whatever their case. */
export function namesIn(
  {low, start}: Pick<Sentence, 'low' | 'start'>,
  names: readonly string[],
): readonly Hit[] {
  return names.flatMap(name => {
    const word = name.trim().toLowerCase();
    if (word.length < 2) return [];
    const found: Hit[] = [];
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (
        !/[\p{L}\p{N}]/u.test(low[at - 1] ?? ' ') &&
        !/[\p{L}\p{N}]/u.test(low[end] ?? ' ')
      ) {
        found.push({start: start + at, end: start + end});
      }
    }
    return found;
  });
}

function wordsAt({low, start}: Sentence, hit: Hit): string {
  return low.slice(hit.start - start, hit.end - start);
}
