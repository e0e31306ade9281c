/** An update that stopped, since its signature is not as it was: asked in words, and never answered for the reader. */
import type { SignatureAnswer } from '../../core/library/library-answers.ts';
import type { SignatureQuestion as Question } from '../../core/pack/judge-signature.ts';
import { useWords } from '../words.ts';
import { sayQuestion } from './say-signature.ts';

export interface SignatureQuestionProps {
  readonly question: Question;
  readonly revision: number;
  /** That signs it now. */
  readonly publicKey?: string | undefined;
  readonly onAnswer: (answer: SignatureAnswer) => void;
}

export function SignatureQuestion(props: SignatureQuestionProps) {
  const { question, revision, publicKey, onAnswer } = props;
  const t = useWords();
  const trustable = question === 'changed-key' || question === 'signature-gone';
  return (
    <div class="notice notice--grave" role="alert">
      <div>
        <p>
          <b>{t('question.heading')}</b> {sayQuestion(t, question, revision)}
        </p>
        {publicKey !== undefined && (
          <p class="soft preview__key">{t('preview.keyIs', { key: publicKey })}</p>
        )}
        <div class="tools">
          <button type="button" class="button" onClick={() => onAnswer('keep-mine')}>
            {t('question.keepMine')}
          </button>
          {trustable && (
            <button type="button" class="button button--quiet" onClick={() => onAnswer('trust')}>
              {t(question === 'changed-key' ? 'question.trust' : 'question.trustUnsigned')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
