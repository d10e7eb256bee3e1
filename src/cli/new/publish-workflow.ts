import { newText } from '../../locales/en/new.ts';
import { CHECKOUT_CONTENT, CHECKOUT_ENGINE, SETUP_NODE, engineVariables } from './workflow-parts.ts';

const text = newText.workflow;

/**
 * A workflow of GitHub that builds the content in which it lies with this engine, and publishes it on GitHub Pages. Actions
 * are named by commit, which nobody can move.
 */
export function publishWorkflow(repository: string, commit: string): string {
  return `name: ${text.name}

${engineVariables(repository, commit)}

on:
  push:
    branches: [main] # ${text.branch}
  workflow_dispatch: # ${text.byHand}

permissions:
  contents: read

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
${CHECKOUT_CONTENT}
${CHECKOUT_ENGINE}
      - uses: ${SETUP_NODE}
        with:
          node-version: 24
          cache: npm
          cache-dependency-path: engine/package-lock.json
      - id: pages # ${text.address}
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      - run: npm ci
        working-directory: engine
      - run: npm run build
        working-directory: engine
        env:
          CONTENT_DIR: \${{ github.workspace }}/content
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        with:
          path: engine/dist

  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`;
}
