/** How text, paragraphs, lists, tables and sections look, and what changes it: one desk, a file a theme. */
import './styles/text';
import './styles/paragraphs';
import './styles/lists';
import './styles/tables-and-sections';
