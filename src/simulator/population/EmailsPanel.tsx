import { shareWords, trailNames, type EmailCounts, type Headcount } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { Table } from '../../ui/Table.tsx';
import { ChartBox } from './ChartBox.tsx';
import { moneyWords } from './moneyWords.ts';
import { PeopleButton } from './PeopleMenu.tsx';
import type { PanelProps } from './panels.ts';
import charts from './Charts.module.css';

const columns: readonly { head: string; of: (email: EmailCounts) => Headcount }[] = [
  { head: t('Sent'), of: ({ sent }) => sent },
  { head: t('Opened'), of: ({ opened }) => opened },
  { head: t('Clicked'), of: ({ clicked }) => clicked },
  { head: t('Unsubscribed'), of: ({ unsubscribed }) => unsubscribed },
  { head: t('Complained'), of: ({ complained }) => complained },
  { head: t('Bounced'), of: ({ bounced }) => bounced },
  { head: t('Goals'), of: ({ goals }) => goals },
];

/** What became of the mails of every email, and what each was worth. */
export function EmailsPanel({ counted: { journey, job }, found }: PanelProps) {
  const names = trailNames([journey]);
  const nameOf = (id: string) => {
    const [email = '', variant] = id.split('#');
    return variant === undefined
      ? names.email(email)
      : t('{email}, variant {variant}', {
          email: names.email(email),
          variant: names.variant(email, variant),
        });
  };
  const emails = Object.entries(found.emails);
  if (emails.length === 0) return <p className={charts.note}>{t('No mail was sent.')}</p>;
  return (
    <ChartBox title={t('What became of the mails')} wide>
      <div className={charts.wide}>
        <Table caption={t('What became of the mails')} dense>
          <thead>
            <tr>
              <th scope="col">{t('Email')}</th>
              {[...columns.map(({ head }) => head), t('Revenue'), t('Revenue a mail')].map((head) => (
                <th key={head} scope="col" data-num>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {emails.map(([id, email]) => (
              <EmailRow
                key={id}
                name={nameOf(id)}
                email={email}
                money={(value) => moneyWords(value, job.model)}
              />
            ))}
          </tbody>
        </Table>
      </div>
      <p className={charts.note}>
        {t(
          'Shares are of the mails sent. A goal and its revenue count for the last mail that somebody was sent before it.',
        )}
      </p>
    </ChartBox>
  );
}

function EmailRow(props: { name: string; email: EmailCounts; money: (value: number) => string }) {
  const { name, email, money } = props;
  const { sent, value } = email;
  const revenue = Number(value) / 100;
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map(({ head, of }) => {
        const tally = of(email);
        const count = number(tally.count);
        const share = shareWords(sent.count === 0 ? 0 : tally.count / sent.count);
        return (
          <td key={head} data-num>
            <PeopleButton
              of={{ ...tally, label: t('{email}: {rate}', { email: name, rate: head }) }}
              text={tally === sent ? count : t('{count} · {share}', { count, share })}
            />
          </td>
        );
      })}
      <td data-num>{money(revenue)}</td>
      <td data-num>{sent.count === 0 ? '–' : money(revenue / sent.count)}</td>
    </tr>
  );
}
