/** Lets jest import Markdown as the bundle does: as its text. */
module.exports = {
  process: text => ({
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(text)};`,
  }),
};
