/** The bundler makes a file of its own of the style sheet. */
declare module '*.css';
