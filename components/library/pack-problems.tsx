import { useWords } from '../words.ts';

/** Why a pack was refused, whole: for its author, a line for each fault. */
export function PackProblems({ problems }: { readonly problems: readonly string[] }) {
  const t = useWords();
  if (problems.length === 0) return null;
  return (
    <div class="notice notice--grave" role="alert">
      <div>
        <p>
          <b>{t('library.problem')}</b>
        </p>
        <ul class="problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
