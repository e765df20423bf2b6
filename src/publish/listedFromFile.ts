import type { Issue } from '../core/index.ts';
import type { ListedIssue } from './IssueList.tsx';

/** An issue of a file, listed with its path; an issue of the whole file needs none. */
export const listedFromFile = ({ severity, message, remedy, path }: Issue): ListedIssue => ({
  severity,
  message,
  remedy,
  ...(path !== undefined && path !== '' && { place: { words: path, file: true } }),
});
