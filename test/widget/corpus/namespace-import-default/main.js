import panel from './panel.js';
import './library.js';
