/** Everything that the reader can choose. */
import '../shared/page-styles.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { SettingsApp } from './settings-app.tsx';

mountPage(<SettingsApp />);
