const {defineConfig} = require('eslint/config');
const gts = require('gts/build/src/index.js');
