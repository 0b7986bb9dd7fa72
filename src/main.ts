import './ui/fonts.css';

document.title = 'Parley';
