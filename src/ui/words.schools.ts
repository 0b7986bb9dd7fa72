/** The page for parents and schools. */

export interface Section {
  head: string;
  says?: string[];
  list?: string[];
}

export const SCHOOLS = {
  title: 'For parents and schools',
  lead: 'What Parley is, what it does with your child’s data, and how it treats a war that is still going on.',
  print: 'Print this page',
  texts: 'Whose texts these are',
  textsSay: (count: number) =>
    `${count} texts about talks on the war. They are given whole and unchanged. They may be wrong, and none says all of who wrote it, who published it and when; students are asked to notice that. The short names are ours.`,
  what: {
    head: 'What it is',
    says: [
      'A web page for lessons in politics, history and media literacy. Students settle the terms of a possible peace deal and see which reported positions it satisfies or violates. Every verdict leads to the sentence in a source text that it rests on.',
    ],
  } satisfies Section,
  sections: [
    {
      head: 'What is stored where',
      list: [
        'No account, no e-mail, no cookies, no advertising, no tracking.',
        'Deals and answers are kept in the browser of the device, and nowhere else, until somebody passes them on: as a link, a code, a picture of one, a text or a file.',
        'No name is asked for. A table number is enough.',
        'The browser also keeps the files of the page itself, the same for everybody, so that a class goes on when the network fails.',
        '“Erase everything on this computer”, at the foot of the first page, takes away what the browser keeps.',
      ],
    },
    {
      head: 'What a web host sees',
      says: [
        'What any website sees: an internet address, the time, the kind of browser and which files were fetched. Not the deal and not the answers: they stand behind the # of the address, which browsers do not send. Nothing is fetched from any other server.',
      ],
    },
    {
      head: 'No AI',
      says: [
        'Nothing on these pages is written or judged by an artificial intelligence while your child uses them. Verdicts are computed by fixed rules from the answers given, and come out the same every time.',
      ],
    },
    {
      head: 'Who read the texts',
      says: [
        'The authors of this project sorted the quotes into red lines, requests, offers and so on, by the rules in its file docs/guidelines.md. A reading can be mistaken: each is shown with its reason, and students can contest every one (“I read this differently”).',
      ],
    },
    {
      head: 'Three things it never says',
      list: [
        'who is right;',
        'which deal is good: there is no score;',
        'what any government would accept or do. It says what the texts report, in their words, and where they say nothing.',
      ],
    },
    {
      head: 'Speaking for a party',
      says: [
        'A student who presents a party’s reported positions does so that the class can examine them. Nobody is asked to agree with them, and everybody can have another role, or none, without a reason.',
      ],
    },
    {
      head: 'If the war is close to home',
      says: [
        'There are no pictures and no descriptions of violence. Tell the teacher beforehand if your child should sit out; the printed sheet of quotes can be used alone.',
      ],
    },
    {
      head: 'Something wrong?',
      says: [
        'Tell the teacher, or whoever runs this site. A correction gets a new version number; old links keep the old version and say so.',
      ],
    },
  ] as readonly Section[],
};
