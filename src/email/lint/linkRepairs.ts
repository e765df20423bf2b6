import {
  isVague,
  linesOfBlock,
  linkName,
  linksOfBlock,
  socialNames,
  textOfLine,
  utmParts,
  utmWords,
  type EmailBlock,
  type EmailDocument,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { edited, type Edited } from '../edits/Edited.ts';
import { mapped, withBlocks, withColumns } from '../edits/parts.ts';
import { changePart } from '../edits/settings.ts';
import { patchLines, patchLinks, withoutDeadLinks, withoutUtm } from './blockFixes.ts';
import { allBlocks, inTurn, ofBlock, takeOut, type Repairs } from './Repair.ts';

/** Of links and buttons. */
export const linkRepairs: Repairs = {
  'second-button'({ document }) {
    const buttons = allBlocks(document).filter(
      ({ block, section }) => block.type === 'button' && !block.showIf && !section.showIf,
    );
    return [
      {
        label: t('Make the others plain links'),
        edit: inTurn(
          document,
          buttons.slice(1).map(({ block }) => block.id),
          asPlainLink,
        ),
      },
    ];
  },
  'no-link': ofBlock((block, { document, words }) => {
    if (block.type === 'image')
      return { label: t('Take the link away'), edit: changePart(document, block.id, { link: undefined }) };
    const isMeant = (said: string) => linkName(block.type, said) === words['what'];
    const said = linksOfBlock(block).map((link) => link.words ?? '');
    const whole = linesOfBlock(block).map((line) => textOfLine(line).trim());
    // Words that only ask to be clicked are nothing without their link.
    if (
      block.type === 'button' ||
      said.some((one) => isMeant(one) && (isVague(one) || whole.includes(one.trim())))
    )
      return undefined;
    return {
      label: t('Take the link away'),
      edit: changePart(
        document,
        block.id,
        patchLines(block, (line) => withoutDeadLinks(line, isMeant)),
      ),
    };
  }),
  'link-utm-differs': ofBlock((block, { document, words }) => {
    const part = utmParts.find((one) => utmWords[one] === words['part']);
    if (!part) return undefined;
    return {
      label: t('Take it out of the address'),
      edit: changePart(
        document,
        block.id,
        patchLinks(block, (link) => withoutUtm(link, part, String(words['found']))),
      ),
    };
  }),
  'empty-social': takeOut,
  'no-network'(site) {
    const { document, found, words } = site;
    if (found?.part !== 'block' || found.block.type !== 'social') return [];
    const links = found.block.links.filter(
      ({ network, url }) => url.trim() !== '' || socialNames[network] !== words['network'],
    );
    if (links.length === 0) return takeOut(site);
    const label = t('Take it out', { context: 'a part of an email' });
    return [{ label, edit: changePart(document, found.block.id, { links }) }];
  },
};

/** A button in its place as a line of text with the same link: the same part of the email, so what is said of its link still is. */
function asPlainLink(document: EmailDocument, id: string): Edited {
  return edited(
    document,
    withColumns(document, (column) =>
      withBlocks(
        column,
        mapped(column.blocks, (block): EmailBlock => {
          if (block.id !== id || block.type !== 'button') return block;
          const { label, link, align, showIf } = block;
          return {
            id,
            type: 'text',
            level: 'p',
            inline: [{ t: 'text', v: label, link }],
            ...(align && { align }),
            ...(showIf && { showIf }),
          };
        }),
      ),
    ),
  );
}
