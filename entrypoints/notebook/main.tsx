/** All of the reader's notes. */
import '../../assets/page.css';
import { mountPage } from '../shared/mount-page.tsx';
import { NotebookApp } from './notebook-app.tsx';

mountPage(<NotebookApp />);
