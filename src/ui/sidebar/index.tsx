import './sidebar.css';
import {mount} from '../kit/mount';
import {SidebarPage} from './app';

mount(<SidebarPage />);
