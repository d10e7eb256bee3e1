import { newText } from '../../locales/en/new.ts';

/*
 * What the workflows of a new site have in common. Actions are named by commit, which nobody can move; each stands here
 * once, so that a newer one cannot be forgotten in one of them.
 */

const text = newText.workflow;

export const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
export const SETUP_NODE = 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0';

/** Variables of a workflow that name the engine. */
export function engineVariables(repository: string, commit: string): string {
  return `env:
  ENGINE_REPOSITORY: ${repository} # ${text.repository}
  ENGINE_COMMIT: ${commit} # ${text.commit}`;
}

/** A step that puts the content on which the workflow runs into `content`. */
export const CHECKOUT_CONTENT = `      - uses: ${CHECKOUT}
        with:
          path: content
          persist-credentials: false`;

/** A step that puts the engine into `engine`. */
export const CHECKOUT_ENGINE = `      - uses: ${CHECKOUT}
        with:
          repository: \${{ env.ENGINE_REPOSITORY }}
          ref: \${{ env.ENGINE_COMMIT }}
          path: engine
          persist-credentials: false`;
