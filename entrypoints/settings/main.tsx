/** Everything that the reader can choose. */
import '../../assets/page.css';
import { mountPage } from '../shared/mount-page.tsx';
import { SettingsApp } from './settings-app.tsx';

mountPage(<SettingsApp />);
