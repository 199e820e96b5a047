import {mount} from '../../kit/mount';
import {SidebarPage} from './app';
import './sidebar.css';

mount(<SidebarPage />);
