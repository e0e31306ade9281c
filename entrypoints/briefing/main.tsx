/** One document to take to a meeting. */
import '../../assets/page.css';
import { mountPage } from '../shared/mount-page.tsx';
import { BriefingApp } from './briefing-app.tsx';

mountPage(<BriefingApp />);
