const fc = require('./node_modules/fast-check');

/**
 * fast-check as suites import it: the same examples at every run, so that a commit is green or red and never lucky. The
 * exhaustive run draws new ones each night, and a property that fails there prints the seed it was drawn with.
 */
if (!process.env.EVERY_FAULT && !process.env.FRESH_EXAMPLES) {
  fc.configureGlobal({...fc.readConfigureGlobal(), seed: 20_261_128});
}

module.exports = fc;
