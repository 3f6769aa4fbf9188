/**
 * 编码: by which encoding bytes make sense. Bytes of Big5, EUC-KR, Shift-JIS and EUC-JP are nearly all GB18030 too, and
 * give characters, only that nobody writes them: 各位同仁 of Big5 reads as pieces of private use and of rare characters.
 */
import { decoded } from '../model/decoded';

/** What one text in two is made of in Chinese of either spelling, marks included. */
const CHINESE =
  '，。、：；？！“”（）《》—…·的一是在不了有和人这中大国为上个我以要他来到时们生作地于出会就可下对过民年也得着里后家多学能成用发方行说样道天主心面同进问单位县市区镇乡村工作部开好今各请认真存改题现三二四五六七八九十建设产业经济展加强力制度体全新实高提动理基本保重点项目务任服安政党委组织干群众促管规划合法治志书记讲话评总结';
/** The same where 繁体 is spelled in another way, and what only it has. */
const TRADITIONAL =
  '這國個來時們為會學進對過發實現問題單縣區鄉鎮開認設產業經濟強體動務黨組織幹眾書記講話評總結';
/** The endings and particles of Korean, and the syllables that its words are made of most. */
const KOREAN = '이다는을를에의가은하고지로도한사기자리서시인대해정수보부어그과어나아일들장제것라만스있';
const JAPANESE = 'のにはをたがでてとしれさいなるすまこもあらりんかっくきつせうけょ、。';

interface Encoding {
  /** As `TextDecoder` knows it. */
  readonly label: string;
  /** As the message says it. */
  readonly name: string;
  readonly usual: ReadonlySet<string>;
}

const GB18030 = new Set(CHINESE + TRADITIONAL);
const OTHERS: readonly Encoding[] = [
  { label: 'big5', name: 'Big5', usual: GB18030 },
  { label: 'euc-kr', name: 'EUC-KR', usual: new Set(KOREAN) },
  { label: 'shift_jis', name: 'Shift-JIS', usual: new Set(JAPANESE) },
  { label: 'euc-jp', name: 'EUC-JP', usual: new Set(JAPANESE) },
];

/** Chinese has more than half of its characters among the usual ones, a list of names still a fifth. */
const PLAUSIBLE = 0.3;
/** So much more sense another encoding has to make. */
const CLEARLY = 0.15;

/**
 * The encoding that bytes are in, where what GB18030 makes of them is no plausible Chinese and another makes sense.
 * @param text what GB18030 makes of them
 * @returns its name, or `undefined`
 */
export function encodingInstead(bytes: Uint8Array, text: string): string | undefined {
  const sense = senseOf(text, GB18030);
  if (sense >= PLAUSIBLE) return undefined;
  return OTHERS.map(({ label, name, usual }) => ({
    name,
    sense: senseOf(decoded(bytes, label) ?? '', usual),
  }))
    .filter((other) => other.sense >= PLAUSIBLE && other.sense >= sense + CLEARLY)
    .sort((a, b) => b.sense - a.sense)[0]?.name;
}

/** How large a share of the characters beyond ASCII are usual ones. */
function senseOf(text: string, usual: ReadonlySet<string>): number {
  let all = 0;
  let known = 0;
  for (const char of text) {
    if (char < '\u0080' || char === '\u3000') continue;
    all++;
    if (usual.has(char)) known++;
  }
  return all === 0 ? 0 : known / all;
}
