import './view/app';
