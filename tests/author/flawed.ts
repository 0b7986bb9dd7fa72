/** Malformed orchards: what is written otherwise, and every flaw that the gate must then name, to the letter. */
export const FLAWED: readonly [name: string, changes: [was: string, is: string][], flaws: string[]][] = [
  [
    'a bracket left open',
    [['fence, water, mending, answer, harvest] }', 'fence, water, mending, answer, harvest }']],
    [
      'orchard.yaml:150:81: not YAML (Flow sequence in block collection must be sufficiently indented and end with a ]): close every bracket, and put text that holds a colon, comma or bracket in quotation marks',
    ],
  ],
  [
    'an issue that stands twice',
    [['  water:\n    name: Water', '  fence:\n    name: Water']],
    ['orchard.yaml:84:3: “fence” stands twice: give the second another name, or put both together'],
  ],
  [
    'a quote with a colon, not in quotation marks',
    [['quote: firmly rejected any fence below the ridge.,', 'quote: firmly: rejected,']],
    [
      'orchard.yaml:168:34: not YAML (Block collections are not allowed within flow collections): close every bracket, and put text that holds a colon, comma or bracket in quotation marks',
    ],
  ],
  [
    'a tab for indentation',
    [['  hill:\n    name: Hill', '  hill:\n\tname: Hill']],
    ['orchard.yaml:24:1: is indented with a tab: use spaces'],
  ],
  [
    'a tag that nobody knows',
    [['title: The orchard between', 'title: !big The orchard between']],
    ['orchard.yaml:3:8: “!big” is a tag: take it out, or put the text in quotation marks'],
  ],
  [
    'a mistyped field',
    [['    says: The fence must not run below the ridge.', '    say: The fence must not run below the ridge.']],
    [
      'orchard.yaml:158:3: positions.hill-ridge.says: is missing: write it',
      'orchard.yaml:162:10: positions.hill-ridge.say: “say” is no field here: did you mean “says”?',
    ],
  ],
  [
    'a field that is far from any',
    [['    words: insisted', '    words: insisted\n    weight: 3']],
    [
      'orchard.yaml:178:13: positions.valley-stream.weight: “weight” is no field here: known are kind, party, short, says, plain, joint, evidence, why, words, unsettled, satisfied, violated',
    ],
  ],
  [
    'two unknown fields at once',
    [['    words: insisted', '    wods: insisted\n    nots: x']],
    [
      'orchard.yaml:171:3: positions.valley-stream.words: is missing: write it',
      'orchard.yaml:177:11: positions.valley-stream.wods: “wods” is no field here: did you mean “words”?; “nots” is no field here: known are kind, party, short, says, plain, joint, evidence, why, words, unsettled, satisfied, violated',
    ],
  ],
  ['a missing field', [['    letters: HIL\n', '']], ['orchard.yaml:23:3: parties.hill.letters: is missing: write it']],
  [
    'an empty field',
    [['about: Two villages share an orchard and a spring, and negotiate a fence.', 'about:']],
    ['orchard.yaml:4:1: about: is empty: write text'],
  ],
  [
    'blank text',
    [
      ['language: en', 'language: en\n'],
      ['    words: asked for', "    words: ' '"],
    ],
    ['orchard.yaml:189:12: positions.valley-water.words: is empty: write it, or take the field out'],
  ],
  [
    'a number where text is needed',
    [['    words: asked for', '    words: 7']],
    ['orchard.yaml:188:12: positions.valley-water.words: is the number 7, not text: put it in quotation marks'],
  ],
  [
    'a list where text is needed',
    [['    words: asked for', '    words: [asked, for]']],
    ['orchard.yaml:188:5: positions.valley-water.words: is a list: write text'],
  ],
  [
    'text where a list is needed',
    [['refused: [valley-harvest]', 'refused: valley-harvest']],
    ['orchard.yaml:364:12: talks.refused: is “valley-harvest”: write a list, [ … ]'],
  ],
  [
    'text where fields are needed',
    [['  land: { name: Land and water }', '  land: Land and water']],
    ['orchard.yaml:60:9: topics.land: is “Land and water”: write its fields, name'],
  ],
  [
    'a list where fields are needed',
    [['  land: { name: Land and water }', '  land: [Land and water]']],
    ['orchard.yaml:60:3: topics.land: is a list: give it named fields'],
  ],
  [
    'another format',
    [['format: 1', 'format: 2']],
    ['orchard.yaml:2:9: format: is not 1: this tool reads format 1 only'],
  ],
  [
    'a language in full',
    [['language: en', 'language: English']],
    ['orchard.yaml:5:11: language: is no two-letter language code'],
  ],
  [
    'an id in capitals',
    [['  mending:\n    name: Mending', '  Mending:\n    name: Mending']],
    ['orchard.yaml:100:3: issues.Mending: is no id: use lower-case letters, digits and dashes, a letter first'],
  ],
  [
    'a word of the notation as an option',
    [['      none:\n        label', '      never:\n        label']],
    ['orchard.yaml:80:7: issues.fence.options.never: is a word of the clause notation: choose another id'],
  ],
  [
    'a word of the notation as a party',
    [['  hill:\n    name: Hill\n    letters', '  everything:\n    name: Hill\n    letters']],
    ['orchard.yaml:23:3: parties.everything: is a word of the clause notation: choose another id'],
  ],
  [
    'an option whose id begins another',
    [
      [
        '      none:\n        label: No',
        '      str:\n        label: Some\n        clause: some fence\n        unproposed: true\n      none:\n        label: No',
      ],
    ],
    [
      'orchard.yaml:80:7: issues.fence.options.str: begins “stream”, so a link cut short would say something else: choose another id',
    ],
  ],
  [
    'a position named like a region of the machines',
    [['  hill-ridge:\n    kind', '  stance:\n    kind']],
    ['orchard.yaml:158:3: positions.stance: is the name of a region of every party: choose another id'],
  ],
  [
    'a source named like none',
    [['  diary:\n    file', '  none:\n    file']],
    ['orchard.yaml:17:3: sources.none: stands for no text at all in a link: choose another id'],
  ],
  [
    'a kind that is none',
    [['    kind: offer', '    kind: ofer']],
    ['orchard.yaml:219:11: positions.hill-exchange.kind: is “ofer”: did you mean “offer”?'],
  ],
  [
    'a kind left out',
    [['    kind: offer\n', '']],
    [
      'orchard.yaml:218:3: positions.hill-exchange.kind: is missing: write red line, demand, principle, plan, offer, expectation or statement',
    ],
  ],
  [
    'a strength that is none',
    [
      [
        '{ source: diary, quote: Hill is holding firm on the ridge., strength: reported }',
        '{ source: diary, quote: Hill is holding firm on the ridge., strength: sure }',
      ],
    ],
    ['orchard.yaml:169:79: positions.hill-ridge.evidence[1].strength: is “sure”: write explicit, reported or inferred'],
  ],
  [
    'a tint that is none',
    [['tint: moss', 'tint: mos']],
    ['orchard.yaml:26:11: parties.hill.tint: is “mos”: did you mean “moss”?'],
  ],
  [
    'four letters',
    [['letters: HIL', 'letters: HILL']],
    ['orchard.yaml:25:14: parties.hill.letters: is not three letters'],
  ],
  [
    'a label that is too long',
    [['label: Shared\n', 'label: Shared between both villages\n']],
    ['orchard.yaml:90:16: issues.water.options.shared.label: is longer than 22 characters: shorten it'],
  ],
  [
    'a short that is too long',
    [['short: the spring shared', 'short: the water of the spring shared by both']],
    ['orchard.yaml:185:12: positions.valley-water.short: is longer than 34 characters: shorten it'],
  ],
  [
    'evidence left empty',
    [['    evidence: *mending', '    evidence: []']],
    ['orchard.yaml:217:5: positions.valley-mending.evidence: is empty: no position without evidence'],
  ],
  [
    'a disagreement with one side',
    [['      - { source: letter, quote: first met on Monday }\n', '']],
    ['orchard.yaml:328:5: disagreements.weekday.quotes: has fewer than two quotes: a disagreement needs both sides'],
  ],
  [
    'a file in another folder',
    [['    file: letter.txt', '    file: ../letter.txt']],
    ['orchard.yaml:9:11: sources.letter.file: is no plain file name: letters, digits, dots and dashes only'],
  ],
  [
    'unproposed that is not true',
    [
      [
        '        label: No fence\n        clause: there is no fence\n        unproposed: true',
        '        label: No fence\n        clause: there is no fence\n        unproposed: false',
      ],
    ],
    ['orchard.yaml:83:21: issues.fence.options.none.unproposed: is the word false: write true'],
  ],
  [
    'an or written with a word',
    [['satisfied: { fence: [ridge, none] }', 'satisfied: { any: [{ fence: ridge }, { fence: none }] }']],
    ['orchard.yaml:165:18: positions.hill-ridge.satisfied.any: is no clause: write a list for “or”, [clause, clause]'],
  ],
  [
    'a word of the notation beside an entry',
    [['satisfied: { fence: [ridge, none] }', 'satisfied: { not: { fence: stream }, water: shared }']],
    [
      'orchard.yaml:165:49: positions.hill-ridge.satisfied.water: “water” stands beside “not”: put both clauses into one “all” list',
    ],
  ],
  [
    'a clause that is a word',
    [['violated: { fence: stream }', 'violated: never']],
    [
      'orchard.yaml:166:15: positions.hill-ridge.violated: is no clause: write { issue: option }, a list of clauses, or { never: why }',
    ],
  ],
  [
    'an empty or',
    [['violated: { fence: stream }', 'violated: []']],
    [
      'orchard.yaml:166:5: positions.hill-ridge.violated: is an empty list: nothing would meet it; write { never: why }',
    ],
  ],
  [
    'an empty and',
    [['violated: { fence: stream }', 'violated: { all: [] }']],
    ['orchard.yaml:166:17: positions.hill-ridge.violated.all: is an empty list: everything would meet it; take it out'],
  ],
  [
    'an entry without options',
    [['violated: { fence: stream }', 'violated: { fence: [] }']],
    ['orchard.yaml:166:17: positions.hill-ridge.violated.fence: is empty: name at least one option'],
  ],
  [
    'an entry that is a number',
    [['violated: { fence: stream }', 'violated: { fence: 2 }']],
    ['orchard.yaml:166:24: positions.hill-ridge.violated.fence: is the number 2, not text: put it in quotation marks'],
  ],
  [
    'an entry that is a list of lists',
    [['violated: { fence: stream }', 'violated: { fence: [[stream]] }']],
    ['orchard.yaml:166:25: positions.hill-ridge.violated.fence[0]: is a list: write text'],
  ],
  [
    'a field of another kind',
    [['    gives: { water: shared }', '    satisfied: { water: shared }']],
    [
      'orchard.yaml:218:3: positions.hill-exchange.gives: is missing: write it',
      'orchard.yaml:226:5: positions.hill-exchange.satisfied: “satisfied” is no field here: known are kind, party, short, says, plain, joint, evidence, why, words, unsettled, gives, for',
    ],
  ],
  [
    'an id that reaches into the language',
    [['  ridge: { term: ridge', '  constructor: { term: ridge']],
    ['orchard.yaml:350:3: glossary.constructor: “constructor” can be no id: choose another'],
  ],
  [
    'an unknown party',
    [['    party: hill\n    short: no fence below the ridge', '    party: hil\n    short: no fence below the ridge']],
    ['orchard.yaml:160:12: positions.hill-ridge.party: no party “hil”: did you mean “hill”?'],
  ],
  [
    "a quote in another side's mouth as a conclusion",
    [
      [
        'quote: firmly rejected any fence below the ridge., speaker: oak, strength: explicit',
        'quote: firmly rejected any fence below the ridge., speaker: reed, strength: inferred',
      ],
    ],
    [
      'orchard.yaml:168:103: positions.hill-ridge.evidence[0].strength: “reed” speaks for “valley”: what one side says of another is “reported”',
    ],
  ],
  [
    'the same name for two issues',
    [['    name: Water\n', '    name: Fence\n']],
    ['orchard.yaml:85:11: issues.water.name: “Fence” is that of “fence” as well as of “water”: tell the two apart'],
  ],
  [
    'the same name for two parties',
    [['    name: Valley\n', '    name: hill\n']],
    ['orchard.yaml:34:11: parties.valley.name: “hill” is that of “hill” as well as of “valley”: tell the two apart'],
  ],
  [
    'two rules that leave no deal',
    [
      [
        '    forbids: { fence: none, water: hill }',
        '    forbids: { water: hill }\n  dry:\n    says: Nobody shares water.\n    forbids: { water: shared }',
      ],
    ],
    [
      'orchard.yaml:155:5: rules.open-water.forbids: no complete deal keeps the rule “open-water” and the rule “dry” together: correct one of them',
    ],
  ],
  [
    'an unknown source',
    [
      ['  - { source: letter, quote: Sealed on the ridge, as', '  - { source: rumour, quote: Sealed on the ridge, as'],
      [
        '{ source: diary, quote: Hill is holding firm on the ridge., strength',
        '{ source: dairy, quote: Hill is holding firm on the ridge., strength',
      ],
    ],
    [
      'orchard.yaml:169:19: positions.hill-ridge.evidence[1].source: no source “dairy”: did you mean “diary”?',
      'orchard.yaml:341:15: readings[1].source: no source “rumour”: add it under sources',
    ],
  ],
  [
    'an unknown speaker',
    [
      [
        'quote: firmly rejected any fence below the ridge., speaker: oak',
        'quote: firmly rejected any fence below the ridge., speaker: oka',
      ],
    ],
    ['orchard.yaml:168:87: positions.hill-ridge.evidence[0].speaker: no speaker “oka”: did you mean “oak”?'],
  ],
  [
    'a speaker nobody has',
    [
      [
        'quote: firmly rejected any fence below the ridge., speaker: oak',
        'quote: firmly rejected any fence below the ridge., speaker: birch',
      ],
    ],
    [
      'orchard.yaml:168:87: positions.hill-ridge.evidence[0].speaker: no speaker “birch”: add it under the speakers of a party',
    ],
  ],
  [
    'an unknown issue in a clause',
    [['satisfied: { fence: [ridge, none] }', 'satisfied: { fense: [ridge, none] }']],
    ['orchard.yaml:165:18: positions.hill-ridge.satisfied.fense: no issue “fense”: did you mean “fence”?'],
  ],
  [
    'an unknown option in a clause',
    [['satisfied: { fence: [ridge, none] }', 'satisfied: { fence: [rigde, none] }']],
    ['orchard.yaml:165:26: positions.hill-ridge.satisfied.fence[0]: no option “rigde”: did you mean “ridge”?'],
  ],
  [
    'an option far from any',
    [['satisfied: { water: shared }', 'satisfied: { water: wine }']],
    ['orchard.yaml:189:25: positions.valley-water.satisfied.water: no option “wine”: “water” has shared, hill'],
  ],
  [
    'a former name of an option',
    [['violated: { fence: stream }', 'violated: { fence: brook }']],
    ['orchard.yaml:166:24: positions.hill-ridge.violated.fence: “brook” is now called “stream”: write the new id'],
  ],
  [
    'an option named twice',
    [['satisfied: { fence: [ridge, none] }', 'satisfied: { fence: [ridge, ridge, none] }']],
    ['orchard.yaml:165:33: positions.hill-ridge.satisfied.fence[1]: “ridge” stands twice: take one out'],
  ],
  [
    'an entry for every deal',
    [['satisfied: { water: shared }', 'satisfied: {}']],
    ['orchard.yaml:189:5: positions.valley-water.satisfied: names no issue, so every deal would meet it: name one'],
  ],
  [
    'an unknown topic',
    [
      [
        '    question: Who may use the spring?\n    topic: land',
        '    question: Who may use the spring?\n    topic: lend',
      ],
    ],
    ['orchard.yaml:87:12: issues.water.topic: no topic “lend”: did you mean “land”?'],
  ],
  [
    'a topic without issues',
    [['  follows: { name: What follows }', '  follows: { name: What follows }\n  before: { name: What went before }']],
    ['orchard.yaml:62:3: topics.before: has no issue: give it one, or take it out'],
  ],
  [
    'an unknown issue on an agenda',
    [['issues: [fence, water] }', 'issues: [fence, well] }']],
    ['orchard.yaml:149:59: agendas.short.issues[1]: no issue “well”: add it under issues'],
  ],
  [
    'an issue twice on an agenda',
    [['issues: [fence, water] }', 'issues: [fence, water, fence] }']],
    ['orchard.yaml:149:66: agendas.short.issues[2]: “fence” stands twice: take one out'],
  ],
  [
    'a full agenda that lacks an issue',
    [['[fence, water, mending, answer, harvest]', '[fence, water, answer, harvest]']],
    ['orchard.yaml:150:33: agendas.full.issues: the full agenda lacks “mending”: add it'],
  ],
  [
    'a course issue that does not come last on an agenda',
    [['[fence, water, mending, answer, harvest]', '[fence, water, answer, mending, harvest]']],
    [
      'orchard.yaml:150:64: agendas.full.issues[3]: “mending” comes after the course issue “answer”: course issues come last',
    ],
  ],
  [
    'a course issue that does not come last',
    [
      [
        '    question: Where does the fence run?\n    topic: land',
        '    question: Where does the fence run?\n    course: true\n    topic: land',
      ],
    ],
    [
      'orchard.yaml:85:3: issues.water: “water” comes after the course issue “fence”: course issues come last',
      'orchard.yaml:105:5: issues.mending.when: waits for “fence”, which only follows from the deal: a course issue decides no term',
      'orchard.yaml:150:59: agendas.short.issues[1]: “water” comes after the course issue “fence”: course issues come last',
      'orchard.yaml:151:49: agendas.full.issues[1]: “water” comes after the course issue “fence”: course issues come last',
    ],
  ],
  [
    'an unknown issue in a preset',
    [['      - issue: water\n        option: shared', '      - issue: watr\n        option: shared']],
    ['orchard.yaml:305:16: presets.exchange.terms[1].issue: no issue “watr”: did you mean “water”?'],
  ],
  [
    'an unknown option in a preset',
    [['      - issue: water\n        option: shared', '      - issue: water\n        option: share']],
    ['orchard.yaml:306:17: presets.exchange.terms[1].option: no option “share”: did you mean “shared”?'],
  ],
  [
    'a preset that settles an issue twice',
    [['      - issue: water\n        option: shared', '      - issue: fence\n        option: stream']],
    [
      'orchard.yaml:305:16: presets.exchange.terms[1].issue: “fence” has a term already: a deal takes one option of each issue',
    ],
  ],
  [
    'an unknown moment',
    [['    after: [meeting]', '    after: [meting]']],
    ['orchard.yaml:319:13: moments.letter.after[0]: no moment “meting”: did you mean “meeting”?'],
  ],
  [
    'moments in a circle',
    [
      [
        '    order: The crier places it before the letter.',
        '    order: The crier places it before the letter.\n    after: [letter]',
      ],
    ],
    [
      'orchard.yaml:314:5: moments.meeting.after: turns in a circle, meeting → letter → meeting: nothing comes after itself',
    ],
  ],
  [
    'an unknown position in a disagreement',
    [['positions: [hill-exchange, hill-keeps-water]', 'positions: [hill-exchange, hill-keep-water]']],
    [
      'orchard.yaml:334:32: disagreements.spring.positions[1]: no position “hill-keep-water”: did you mean “hill-keeps-water”?',
    ],
  ],
  [
    'an unknown issue in a statement',
    [['    about: [fence]', '    about: [trees]']],
    ['orchard.yaml:292:13: positions.valley-trees.about[0]: no issue “trees”: add it under issues'],
  ],
  [
    'an unknown gate',
    [['    - gate: council', '    - gate: counsel']],
    ['orchard.yaml:359:13: talks.gates[0].gate: no gate “counsel”: did you mean “council”?'],
  ],
  [
    'unknown names in the talks',
    [
      ['  tables: [hill, valley]', '  tables: [hill, vally]'],
      ['    hill: [fence, water]', '    hull: [fence, watre]'],
      ['  refused: [valley-harvest]', '  refused: [valey-harvest]'],
    ],
    [
      'orchard.yaml:353:18: talks.tables[1]: no party “vally”: did you mean “valley”?',
      'orchard.yaml:356:5: talks.moves.hull: no party “hull”: did you mean “hill”?',
      'orchard.yaml:356:19: talks.moves.hull[1]: no issue “watre”: did you mean “water”?',
      'orchard.yaml:364:13: talks.refused[0]: no position “valey-harvest”: did you mean “valley-harvest”?',
    ],
  ],
  [
    'a party that is a gate',
    [['gates:\n  council:', 'gates:\n  hill: { name: Hill, quotes: [{ source: letter, quote: Sealed }] }\n  council:']],
    ['orchard.yaml:54:3: gates.hill: “hill” is a party: who sits at the table is no gate'],
  ],
  [
    'a silent body that is a gate',
    [['silent:\n  abbey:', 'silent:\n  council:']],
    ['orchard.yaml:49:3: silent.council: “council” is a party or a gate: take it out of one of the two'],
  ],
  [
    'a speaker of two parties',
    [['      reed:\n        name: Reed', '      oak:\n        name: Reed']],
    [
      'orchard.yaml:38:7: parties.valley.speakers.oak: “oak” speaks for “hill” already: give each speaker one party',
      'orchard.yaml:181:115: positions.valley-stream.evidence[0].speaker: no speaker “reed”: add it under the speakers of a party',
      'orchard.yaml:192:96: positions.valley-water.evidence[0].speaker: no speaker “reed”: add it under the speakers of a party',
      'orchard.yaml:271:18: positions.valley-harvest.evidence[0].speaker: no speaker “reed”: add it under the speakers of a party',
      'orchard.yaml:285:18: positions.valley-peace.evidence[0].speaker: no speaker “reed”: add it under the speakers of a party',
      'orchard.yaml:294:100: positions.valley-trees.evidence[0].speaker: no speaker “reed”: add it under the speakers of a party',
    ],
  ],
  [
    'the same letters twice',
    [['letters: VAL', 'letters: hil']],
    [
      'orchard.yaml:35:14: parties.valley.letters: “hil” is that of “hill” as well as of “valley”: choose other letters',
    ],
  ],
  [
    'the same tint twice',
    [['tint: violet', 'tint: moss']],
    ['orchard.yaml:36:11: parties.valley.tint: “moss” is that of “hill” as well as of “valley”: choose another tint'],
  ],
  [
    'the same label twice',
    [['label: Along the stream', 'label: Along the ridge']],
    [
      'orchard.yaml:75:16: issues.fence.options.stream.label: “Along the ridge” is that of “ridge” as well as of “stream”: tell the two apart',
    ],
  ],
  [
    'the same short twice',
    [['short: the spring shared', 'short: a fence along the stream']],
    [
      'orchard.yaml:185:12: positions.valley-water.short: “a fence along the stream” is that of “valley-stream” as well as of “valley-water”: tell the two apart',
    ],
  ],
  [
    'one text for two sources',
    [['    file: crier.txt', '    file: letter.txt']],
    [
      'orchard.yaml:14:11: sources.crier.file: “letter.txt” is that of “letter” as well as of “crier”: name each text once',
      'orchard.yaml:42:37: parties.valley.speakers.reed.quotes[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:57:33: gates.council.quotes[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:79:37: issues.fence.options.stream.quotes[0].quote: not found in letter.txt: up to “the fence” it agrees, but not with “must”: copy it exactly as it stands there',
      'orchard.yaml:94:37: issues.water.options.shared.quotes[1].quote: not found in letter.txt: up to “water of the spring” it agrees, but not with “to”: copy it exactly as it stands there',
      'orchard.yaml:130:37: issues.answer.options.rejects.quotes[0].quote: not found in letter.txt: up to “Hill” it agrees, but not with “rejects”: copy it exactly as it stands there',
      'orchard.yaml:146:37: issues.harvest.options.apart.quotes[0].quote: not found in letter.txt: up to “the harvest” it agrees, but not with “would”: copy it exactly as it stands there',
      'orchard.yaml:181:33: positions.valley-stream.evidence[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:192:33: positions.valley-water.evidence[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:270:16: positions.valley-harvest.evidence[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:284:16: positions.valley-peace.evidence[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:294:33: positions.valley-trees.evidence[0].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:316:33: moments.meeting.quotes[1].quote: not found in letter.txt: up to “The” it agrees, but not with “villages”: copy it exactly as it stands there',
      'orchard.yaml:322:33: moments.letter.quotes[0].quote: not found in letter.txt: up to “and” it agrees, but not with “the”: copy it exactly as it stands there',
      'orchard.yaml:330:33: disagreements.weekday.quotes[1].quote: not found in letter.txt: up to “first met on” it agrees, but not with “Tuesday”: copy it exactly as it stands there',
      'orchard.yaml:342:29: readings[2].quote: not found in letter.txt: copy it exactly as it stands there',
      'orchard.yaml:343:29: readings[3].quote: not found in letter.txt: up to “first met on” it agrees, but not with “Tuesday,”: copy it exactly as it stands there',
      'orchard.yaml:344:29: readings[4].quote: not found in letter.txt: up to “the” it agrees, but not with “deal,”: copy it exactly as it stands there',
      'orchard.yaml:363:35: talks.gates[0].quotes[0].quote: not found in letter.txt: copy it exactly as it stands there',
    ],
  ],
  [
    'a retired id used again',
    [['retired: [bridge]', 'retired: [bridge, harvest]']],
    ['orchard.yaml:131:3: issues.harvest: “harvest” is retired: an id is never used again, choose another'],
  ],
  [
    'a former id that names a neighbour',
    [['formerly: [brook]', 'formerly: [ridge]']],
    [
      'orchard.yaml:77:20: issues.fence.options.stream.formerly[0]: “ridge” names another one: an old id leads to one place',
    ],
  ],
  [
    'conditions in a circle',
    [
      [
        '    question: Who may use the spring?\n    topic: land',
        '    question: Who may use the spring?\n    topic: land\n    when: { mending: both }',
      ],
      ['when: { fence: [ridge, stream] }\n    options', 'when: { water: shared }\n    options'],
    ],
    ['orchard.yaml:88:5: issues.water.when: turns in a circle, water → mending → water: take one condition out'],
  ],
  [
    'an issue that waits for itself',
    [['when: { fence: [ridge, stream] }\n    options', 'when: { mending: both }\n    options']],
    ['orchard.yaml:104:5: issues.mending.when: turns in a circle, mending → mending: take one condition out'],
  ],
  [
    'a term that waits for what follows',
    [['when: { fence: [ridge, stream] }\n    options', 'when: { answer: accepts }\n    options']],
    [
      'orchard.yaml:104:5: issues.mending.when: waits for “answer”, which only follows from the deal: a course issue decides no term',
    ],
  ],
  [
    'a rule about what follows from what',
    [['forbids: { fence: none, water: hill }', 'forbids: { answer: rejects, harvest: together }']],
    [
      'orchard.yaml:155:5: rules.open-water.forbids: ties “answer” to “harvest”: what follows from what is a claim, so make it a position',
    ],
  ],
  [
    'a rule that ranges over wants',
    [['forbids: { fence: none, water: hill }', 'forbids: { denied: hill }']],
    [
      'orchard.yaml:155:16: rules.open-water.forbids.denied: “denied” may not stand here: a want, a rule and a condition name issues only',
    ],
  ],
  [
    'a want that ranges over wants',
    [['satisfied: { water: shared }', 'satisfied: { everything: valley }']],
    [
      'orchard.yaml:189:18: positions.valley-water.satisfied.everything: “everything” may not stand here: a want, a rule and a condition name issues only',
    ],
  ],
  [
    'never inside a clause',
    [['satisfied: { water: shared }', 'satisfied: [{ water: shared }, { never: no }]']],
    [
      'orchard.yaml:189:38: positions.valley-water.satisfied[1].never: “never” stands alone, as satisfied, violated, then or excludes: take it out here',
    ],
  ],
  [
    'never as what is given',
    [['gives: { water: shared }', 'gives: { never: no }']],
    [
      'orchard.yaml:226:14: positions.hill-exchange.gives.never: “never” stands alone, as satisfied, violated, then or excludes: take it out here',
    ],
  ],
  [
    'wants of an unknown party',
    [
      [
        'satisfied: { all: [{ denied: hill }, { denied: valley }] }',
        'satisfied: { all: [{ denied: hil }, { denied: valley }] }',
      ],
    ],
    ['orchard.yaml:280:34: positions.valley-peace.satisfied.all[0].denied: no party “hil”: did you mean “hill”?'],
  ],
  [
    'wants of a party without any',
    [
      ['silent:\n', '  mill:\n    name: Mill\n    letters: MIL\n    tint: plum\n    speakers: {}\nsilent:\n'],
      [
        'satisfied: { all: [{ denied: hill }, { denied: valley }] }',
        'satisfied: { all: [{ denied: mill }, { denied: valley }] }',
      ],
    ],
    [
      'orchard.yaml:285:34: positions.valley-peace.satisfied.all[0].denied: “mill” has no red line and no demand here: “denied” would say nothing',
    ],
  ],
  [
    'an issue with one option',
    [
      [
        '      hill:\n        label: Hill alone\n        clause: Hill keeps the spring for itself\n        quotes:\n          - { source: diary, quote: keep the water of the spring for itself }\n',
        '',
      ],
    ],
    [
      'orchard.yaml:88:5: issues.water.options: has fewer than two options: there would be nothing to settle',
      'orchard.yaml:150:36: rules.open-water.forbids.water: no option “hill”: “water” has shared',
      'orchard.yaml:185:24: positions.valley-water.violated.water: no option “hill”: “water” has shared',
      'orchard.yaml:236:25: positions.hill-keeps-water.satisfied.water: no option “hill”: “water” has shared',
    ],
  ],
  [
    'an option without quotes',
    [
      [
        '        label: No fence\n        clause: there is no fence\n        unproposed: true\n',
        '        label: No fence\n        clause: there is no fence\n',
      ],
    ],
    [
      'orchard.yaml:80:7: issues.fence.options.none: has no quotes: give the passages that mention it, or write “unproposed: true”',
    ],
  ],
  [
    'an option that contradicts its quotes',
    [['        formerly: [brook]', '        formerly: [brook]\n        unproposed: true']],
    ['orchard.yaml:78:9: issues.fence.options.stream.unproposed: contradicts its quotes: take one of the two out'],
  ],
  [
    'a quote that is nowhere',
    [['quote: Sealed on the ridge,', 'quote: Signed on the ridge,']],
    ['orchard.yaml:341:30: readings[1].quote: not found in letter.txt: copy it exactly as it stands there'],
  ],
  [
    'a quote that slips after some words',
    [['quote: firmly rejected any fence below the ridge.,', 'quote: firmly rejected any fence beneath the ridge.,']],
    [
      'orchard.yaml:168:34: positions.hill-ridge.evidence[0].quote: not found in letter.txt: up to “firmly rejected any fence” it agrees, but not with “beneath”: copy it exactly as it stands there',
    ],
  ],
  [
    'a straight quotation mark for a curly one',
    [
      [
        'quote: “A deal that gives one village everything it wanted would be no peace,” Reed said.',
        `quote: '"A deal that gives one village everything it wanted would be no peace," Reed said.'`,
      ],
    ],
    [
      'orchard.yaml:284:16: positions.valley-peace.evidence[0].quote: not found in crier.txt: copy it exactly as it stands there',
    ],
  ],
  [
    'a quote that stands twice',
    [['- { source: diary, quote: keep the water of the spring for itself }', '- { source: diary, quote: the }']],
    [
      'orchard.yaml:99:37: issues.water.options.hill.quotes[0].quote: stands more than once in diary.txt: tell the places apart with “after:” and the words before the right one',
    ],
  ],
  [
    'an after that does not tell apart',
    [
      [
        '- { source: diary, quote: keep the water of the spring for itself }',
        '- { source: diary, quote: e, after: th }',
      ],
    ],
    [
      'orchard.yaml:99:37: issues.water.options.hill.quotes[0].quote: stands more than once in diary.txt after “th”: give more of the words before the right one',
    ],
  ],
  [
    'an after that is wrong',
    [
      [
        '- { source: diary, quote: keep the water of the spring for itself }',
        '- { source: diary, quote: keep the water of the spring for itself, after: Hill will }',
      ],
    ],
    [
      'orchard.yaml:99:37: issues.water.options.hill.quotes[0].quote: stands in diary.txt, but not after “Hill will”: copy the words that end right before it',
    ],
  ],
  [
    'words that are in no quote',
    [['words: firmly rejected', 'words: firmly refused']],
    [
      'orchard.yaml:164:12: positions.hill-ridge.words: “firmly refused” stands in none of its quotes: copy the words that decide the kind',
    ],
  ],
  [
    'explicit evidence without a speaker',
    [
      [
        'quote: firmly rejected any fence below the ridge., speaker: oak, strength',
        'quote: firmly rejected any fence below the ridge., strength',
      ],
    ],
    [
      'orchard.yaml:168:88: positions.hill-ridge.evidence[0].strength: names nobody who said it: add the speaker, or make it “reported”',
    ],
  ],
  [
    'another side speaks explicitly',
    [
      [
        'quote: firmly rejected any fence below the ridge., speaker: oak, strength',
        'quote: firmly rejected any fence below the ridge., speaker: reed, strength',
      ],
    ],
    [
      'orchard.yaml:168:103: positions.hill-ridge.evidence[0].strength: “reed” speaks for “valley”: what one side says of another is “reported”',
    ],
  ],
  [
    'a position that rests on a conclusion',
    [
      ['    says: The fence must run along the stream.', '    says: The fence must run along the stream.'],
      ['    words: has agreed', '    words: agreed'],
      [
        'quote: Hill has agreed to bring in the harvest together with Valley., strength: reported',
        'quote: Hill has agreed to bring in the harvest together with Valley., strength: inferred',
      ],
    ],
    [
      "orchard.yaml:256:5: positions.hill-harvest.evidence: no plan rests on the writer's conclusion alone: give explicit or reported evidence, or make it a statement",
    ],
  ],
  [
    'a joint claim of one',
    [
      [
        '    joint: mending\n    why: The sentence names both villages as asking for it.\n    words: demand\n    unsettled: Where there is no fence, the letter does not say what would be mended.\n    satisfied: { mending: both }\n    violated: { mending: hill }\n    evidence: *mending',
        '    why: The sentence names both villages as asking for it.\n    words: demand\n    unsettled: Where there is no fence, the letter does not say what would be mended.\n    satisfied: { mending: both }\n    violated: { mending: hill }\n    evidence: *mending',
      ],
    ],
    [
      'orchard.yaml:198:12: positions.hill-mending.joint: “mending” is shared by no other position: give each party that makes the claim its own, or take it out',
    ],
  ],
  [
    'a joint claim made twice by one party',
    [
      [
        '    kind: demand\n    party: valley\n    short: both mend the fence',
        '    kind: demand\n    party: hill\n    short: both to mend the fence',
      ],
    ],
    [
      'orchard.yaml:211:12: positions.valley-mending.joint: “hill” makes this joint claim in “hill-mending” already: one position for each party',
    ],
  ],
  [
    'a joint claim without evidence in common',
    [
      [
        '    evidence: *mending',
        '    evidence:\n      - { source: diary, quote: Some want Hill alone to mend the fence., strength: reported }',
      ],
      [
        '    party: valley\n    short: both mend the fence\n    says: Both villages mend the fence.\n    joint: mending\n    why: The sentence names both villages as asking for it.\n    words: demand',
        '    party: valley\n    short: both mend the fence\n    says: Both villages mend the fence.\n    joint: mending\n    why: The sentence names both villages as asking for it.\n    words: want',
      ],
    ],
    [
      'orchard.yaml:198:12: positions.hill-mending.joint: shares no quote with “valley-mending”: a joint claim has evidence in common',
      'orchard.yaml:211:12: positions.valley-mending.joint: shares no quote with “hill-mending”: a joint claim has evidence in common',
    ],
  ],
  [
    'a source without its file',
    [['    file: diary.txt', '    file: dairy.txt']],
    ['orchard.yaml:18:11: sources.diary.file: no file “dairy.txt”: put the text into seeds/'],
  ],
  [
    'a title that is not in the text',
    [['    title: A Letter from the Hill', '    title: A Letter from the Valley']],
    ['orchard.yaml:11:12: sources.letter.title: does not stand in letter.txt: copy it, or take it out'],
  ],
  [
    'flaws in several places at once',
    [
      ['    party: hill\n    short: no fence below the ridge', '    party: hil\n    short: no fence below the ridge'],
      ['words: insisted', 'words: demanded'],
      ['quote: Sealed on the ridge,', 'quote: Signed on the ridge,'],
      ['    after: [meeting]', '    after: [meting]'],
    ],
    [
      'orchard.yaml:160:12: positions.hill-ridge.party: no party “hil”: did you mean “hill”?',
      'orchard.yaml:177:12: positions.valley-stream.words: “demanded” stands in none of its quotes: copy the words that decide the kind',
      'orchard.yaml:319:13: moments.letter.after[0]: no moment “meting”: did you mean “meeting”?',
      'orchard.yaml:341:30: readings[1].quote: not found in letter.txt: copy it exactly as it stands there',
    ],
  ],
  [
    'rules that leave no deal',
    [
      [
        '    forbids: { fence: none, water: hill }',
        '    forbids: { fence: none, water: hill }\n  dry:\n    says: Nobody has water.\n    forbids: { water: [shared, hill] }',
      ],
    ],
    ['orchard.yaml:158:5: rules.dry.forbids: no complete deal keeps the rule “dry”: correct it'],
  ],
  [
    'satisfied and violated met at once',
    [['violated: { fence: stream }', 'violated: { water: hill }']],
    [
      'orchard.yaml:166:5: positions.hill-ridge.violated: a complete deal meets “satisfied” and “violated” at once (fence: ridge, water: hill): make them exclude each other',
      'orchard.yaml:281:5: positions.valley-peace.violated: a complete deal meets “satisfied” and “violated” at once (fence: ridge, water: hill, mending: both): make them exclude each other',
    ],
  ],
  [
    'a want that nothing satisfies',
    [['    satisfied: { water: shared }', '    satisfied: { all: [{ water: shared }, { water: hill }] }']],
    [
      'orchard.yaml:189:5: positions.valley-water.satisfied: no complete deal meets it: correct it, or write { never: why }',
    ],
  ],
  [
    'a want that nothing violates',
    [
      [
        '    satisfied: { fence: stream }\n    violated: { fence: [ridge, none] }',
        '    satisfied: { fence: stream }\n    violated: { fence: none, water: hill }',
      ],
    ],
    [
      'orchard.yaml:179:5: positions.valley-stream.violated: no complete deal meets it: correct it, or write { never: why }',
    ],
  ],
  [
    'a position without any verdict',
    [
      [
        '    satisfied: { water: hill }\n',
        '    satisfied: { never: The miller does not say what Hill would be content with. }\n',
      ],
    ],
    [
      'orchard.yaml:241:5: positions.hill-keeps-water.satisfied: nothing can satisfy it and nothing can violate it: make it a statement',
    ],
  ],
  [
    'an offer that cannot be taken up',
    [['    for: { fence: ridge }', '    for: { water: hill }']],
    [
      'orchard.yaml:226:5: positions.hill-exchange.gives: no complete deal meets “gives” together with “for”: correct them',
    ],
  ],
  [
    'an exchange that cannot fail',
    [['    for: { fence: ridge }', '    for: { water: shared }']],
    [
      'orchard.yaml:227:5: positions.hill-exchange.for: every complete deal that meets “gives” meets it too: correct it, or take it out',
    ],
  ],
  [
    'an expectation that cannot come true',
    [['    then: { harvest: apart }\n', '    then: { answer: accepts }\n']],
    [
      'orchard.yaml:266:5: positions.valley-harvest.then: no complete deal meets it together with “if”: correct it, or write { never: why }',
    ],
  ],
  [
    'an expectation that nothing excludes',
    [['    excludes: { harvest: together }', '    excludes: { answer: accepts }']],
    [
      'orchard.yaml:267:5: positions.valley-harvest.excludes: no complete deal meets it together with “if”: correct it, or write { never: why }',
    ],
  ],
  [
    'an expectation that excludes what it expects',
    [['    excludes: { harvest: together }', '    excludes: { harvest: [together, apart] }']],
    [
      'orchard.yaml:267:5: positions.valley-harvest.excludes: a complete deal meets “then” and “excludes” at once (answer: rejects, harvest: apart): make them exclude each other',
    ],
  ],
  [
    'a want that falls silent',
    [
      [
        '    joint: mending\n    why: The sentence names both villages as asking for it.\n    words: demand\n    unsettled: Where there is no fence, the letter does not say what would be mended.\n    satisfied: { mending: both }\n    violated: { mending: hill }\n    evidence: &mending',
        '    joint: mending\n    why: The sentence names both villages as asking for it.\n    words: demand\n    satisfied: { mending: both }\n    violated: { mending: hill }\n    evidence: &mending',
      ],
    ],
    [
      'orchard.yaml:193:3: positions.hill-mending: says nothing where “mending” does not apply (fence: none, mending: does not apply): cover that case, or write “unsettled: why”',
    ],
  ],
  [
    'unsettled where everything is settled',
    [['    words: insisted', '    words: insisted\n    unsettled: The crier says no more.']],
    ['orchard.yaml:178:16: positions.valley-stream.unsettled: every complete deal settles it: take this out'],
  ],
  [
    'an option that a rule makes impossible',
    [['forbids: { fence: none, water: hill }', 'forbids: { water: hill }']],
    [
      'orchard.yaml:155:5: rules.open-water.forbids: “water: hill” is impossible in every deal, by the rule “open-water”: change that, or take the option out',
      'orchard.yaml:190:5: positions.valley-water.violated: no complete deal meets it: correct it, or write { never: why }',
      'orchard.yaml:241:5: positions.hill-keeps-water.satisfied: no complete deal meets it: correct it, or write { never: why }',
    ],
  ],
  [
    'a condition that is never met',
    [['when: { fence: [ridge, stream] }\n    options', 'when: { fence: none, water: hill }\n    options']],
    [
      'orchard.yaml:104:5: issues.mending.when: no complete deal meets it, so the issue never applies: correct it, or take the issue out',
      'orchard.yaml:202:5: positions.hill-mending.satisfied: no complete deal meets it: correct it, or write { never: why }',
      'orchard.yaml:203:5: positions.hill-mending.violated: no complete deal meets it: correct it, or write { never: why }',
      'orchard.yaml:215:5: positions.valley-mending.satisfied: no complete deal meets it: correct it, or write { never: why }',
      'orchard.yaml:216:5: positions.valley-mending.violated: no complete deal meets it: correct it, or write { never: why }',
      'orchard.yaml:281:5: positions.valley-peace.violated: no complete deal meets it: correct it, or write { never: why }',
    ],
  ],
  [
    'a condition that is always met',
    [['when: { fence: [ridge, stream] }\n    options', 'when: { fence: [ridge, stream, none] }\n    options']],
    [
      'orchard.yaml:104:5: issues.mending.when: every complete deal meets it: take it out, the issue always applies',
      'orchard.yaml:201:16: positions.hill-mending.unsettled: every complete deal settles it: take this out',
      'orchard.yaml:214:16: positions.valley-mending.unsettled: every complete deal settles it: take this out',
    ],
  ],
  [
    'a preset that cannot stand',
    [
      ['      - issue: fence\n        option: ridge', '      - issue: fence\n        option: none'],
      ['      - issue: water\n        option: shared', '      - issue: water\n        option: hill'],
    ],
    [
      'orchard.yaml:300:5: presets.exchange.terms: these terms cannot stand together: “fence: none”, “water: hill” clash with the rule “open-water”',
    ],
  ],
  [
    'a preset with a term on a silent issue',
    [
      ['      - issue: fence\n        option: ridge', '      - issue: fence\n        option: none'],
      ['      - issue: water\n        option: shared', '      - issue: mending\n        option: both'],
    ],
    [
      'orchard.yaml:300:5: presets.exchange.terms: these terms cannot stand together: “fence: none”, “mending: both” clash with the condition of “mending”',
    ],
  ],
  [
    'a gate that never matters',
    [['      when: { fence: [ridge, stream] }\n      says', '      when: { fence: none, water: hill }\n      says']],
    ['orchard.yaml:360:7: talks.gates[0].when: no complete deal meets it: correct it, or take the gate out'],
  ],
];
