/** Chromium's side panel, Firefox's sidebar, and a tab where neither is to be had. */
import '../../assets/page.css';
import { mountPage } from '../shared/mount-page.tsx';
import { PanelApp } from './panel-app.tsx';

mountPage(<PanelApp />);
