/** The packs of commentary on this computer. */
import '../../assets/page.css';
import { mountPage } from '../shared/mount-page.tsx';
import { LibraryApp } from './library-app.tsx';

mountPage(<LibraryApp />);
