// html-validate, a checker of HTML that runs in Node (the Nu checker needs Java): its recommended rules and those for accessibility.

import { HtmlValidate } from 'html-validate';

export const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How HTML is written, not what it says: the program leaves out quotes that it can do without, which makes pages smaller.
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // How much of a title a search engine shows. The page's own name comes first in it, whatever the site is called.
    'long-title': 'off',
  },
});
