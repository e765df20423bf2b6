import { figuresOf, type Figures, type Model } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';
import { ChartBox } from './ChartBox.tsx';
import { moneyWords } from './moneyWords.ts';
import type { PanelProps } from './panels.ts';
import charts from './Charts.module.css';

/** The journey beside a static sequence of the same emails for the same people, with what is assumed. */
export function StaticPanel(props: PanelProps & { compare: () => void; isBusy: boolean }) {
  const { counted, compare, isBusy } = props;
  const { counts, job, beside, complete } = counted;
  const price = moneyWords(job.model.costs?.perThousandMails ?? 0, job.model);
  const assumptions = [
    t('The same people, drawn by the same seed, behave by the same rates.'),
    t('The sequence sends the same emails in the same order to everybody who enters, with fixed waits.'),
    t('It takes the path with the most mails, and each wait by the middle of what it may last.'),
    t(
      'Nobody leaves it early, neither by a rule to leave nor by the goal. Consent, caps and quiet hours hold for both.',
    ),
    t('1,000 mails cost {price}.', { price }),
  ];
  return (
    <>
      <ChartBox title={t('Beside a static sequence of the same emails')}>
        {beside ? (
          <FigureTable
            model={job.model}
            mine={figuresOf(counts, job.model)}
            other={figuresOf(beside, job.model)}
          />
        ) : (
          <p>
            <Button
              size="sm"
              busy={isBusy}
              disabledReason={complete ? undefined : t('First everybody has to be counted')}
              onClick={compare}
            >
              {t('Count the same people with a static sequence')}
            </Button>
          </p>
        )}
      </ChartBox>
      <ChartBox title={t('What is assumed')}>
        <ul className={charts.note}>
          {assumptions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </ChartBox>
    </>
  );
}

interface Row {
  label: string;
  of: (figures: Figures) => number | undefined;
  isMoney?: true;
}

const rows: readonly Row[] = [
  { label: t('Mails sent'), of: ({ sent }) => sent },
  { label: t('Opened'), of: ({ opened }) => opened },
  { label: t('Clicked'), of: ({ clicked }) => clicked },
  { label: t('Goals'), of: ({ conversions }) => conversions },
  { label: t('Unsubscribed'), of: ({ unsubscribed }) => unsubscribed },
  { label: t('Complained'), of: ({ complained }) => complained },
  { label: t('Revenue'), of: ({ revenue }) => revenue, isMoney: true },
  { label: t('Revenue a mail'), of: ({ revenuePerEmail }) => revenuePerEmail, isMoney: true },
  { label: t('Cost of the mails'), of: ({ cost }) => cost, isMoney: true },
  { label: t('Cost a goal'), of: ({ costPerConversion }) => costPerConversion, isMoney: true },
];

function FigureTable({ model, mine, other }: { model: Model; mine: Figures; other: Figures }) {
  const words = ({ of, isMoney }: Row, figures: Figures) => {
    const value = of(figures);
    if (value === undefined) return '–';
    return isMoney ? moneyWords(value, model) : number(value);
  };
  return (
    <Table caption={t('Journey and static sequence')} dense>
      <thead>
        <tr>
          <th scope="col">{t('Figure')}</th>
          <th scope="col" data-num>
            {t('This journey')}
          </th>
          <th scope="col" data-num>
            {t('Static sequence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td data-num>{words(row, mine)}</td>
            <td data-num>{words(row, other)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
