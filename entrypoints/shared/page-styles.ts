/** The sheets of our pages, in order. */
import '../../assets/fonts.css';
import '../../assets/tokens.css';
import '../../assets/base.css';
import '../../assets/entry.css';
import '../../assets/card.css';
import '../../assets/page.css';
