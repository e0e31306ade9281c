/** What the reader can choose about looks and marking; the part of the settings that these components know. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Per cent of the usual size. */
  readonly textSize: number;
  readonly highlight: 'underline' | 'tint' | 'both';
  readonly show: 'first' | 'all';
  /** ms of dwelling before a card opens. */
  readonly openDelay: number;
}

export type OnPreference = (change: Partial<Preferences>) => void;

export interface PreferenceProps {
  readonly preferences: Preferences;
  readonly onPreference: OnPreference;
}
