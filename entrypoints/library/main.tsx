/** The packs of commentary on this computer. */
import '../shared/page-styles.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { LibraryApp } from './library-app.tsx';

mountPage(<LibraryApp />);
