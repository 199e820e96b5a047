import {mount} from '../../../kit/mount';
import {ReviewPage} from './app';
import './review-page.css';

const fileId = document.getElementById('page')?.dataset.file ?? '';

mount(<ReviewPage fileId={fileId} />);
