/**
 * Entry of the language server, as a process of Node and as a worker in a browser: one file, so that it ships once.
 * What only one of them has is in a module of its own, which runs nowhere else.
 */

void ('importScripts' in globalThis ? import('./browserMain') : import('./nodeMain'));
