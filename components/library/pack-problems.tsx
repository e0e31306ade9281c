import { useWords } from '../words.ts';

export interface PackProblemsProps {
  /** In words. */
  readonly reason: string;
  /** For its author: a line for each fault of the document. */
  readonly problems?: readonly string[];
}

/** Why a pack was refused, whole. */
export function PackProblems({ reason, problems = [] }: PackProblemsProps) {
  const t = useWords();
  return (
    <div class="notice notice--grave" role="alert">
      <div>
        <p>
          <b>{t('library.problem')}</b> {reason}
        </p>
        {problems.length > 0 && (
          <ul class="problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
