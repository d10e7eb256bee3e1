import { newText } from '../../locales/en/new.ts';
import {
  CHECKOUT,
  CHECKOUT_CONTENT,
  CHECKOUT_ENGINE,
  SETUP_NODE,
  engineVariables,
} from './workflow-parts.ts';

const text = newText.repliesWorkflow;

/**
 * A workflow of GitHub that looks at replies which strangers propose. It comes from the keeper's branch and never from the
 * request (`pull_request_target`), reads the request's files as data, runs nothing of them, and may write nothing: what
 * `accept` shows of them is the summary. Actions are named by commit, which nobody can move.
 */
export function repliesWorkflow(repository: string, commit: string): string {
  return `name: ${text.name}

${engineVariables(repository, commit)}

on:
  pull_request_target:

permissions:
  contents: read

concurrency:
  group: replies-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

jobs:
  look:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${CHECKOUT_CONTENT}
      - uses: ${CHECKOUT}
        with:
          ref: \${{ github.event.pull_request.head.sha }} # ${text.asData}
          path: request
          fetch-depth: 0
          persist-credentials: false
${CHECKOUT_ENGINE}
      - uses: ${SETUP_NODE}
        with:
          node-version: 24
      - run: npm ci
        working-directory: engine
      - name: ${text.look}
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
          HEAD: \${{ github.event.pull_request.head.sha }}
          CONTENT_DIR: \${{ github.workspace }}/content
        shell: bash
        run: |
          set -euo pipefail
          replies="$RUNNER_TEMP/replies" report="$RUNNER_TEMP/report.txt"
          mkdir "$replies"
          : > "$report"
          outcome=0
          # ${text.sorted}
          while IFS= read -r -d '' status && IFS= read -r -d '' path; do
            mode=$(git -C request ls-tree "$HEAD" -- "$path" | cut -d ' ' -f 1)
            if [[ $status == A && $mode == 100644 && $path =~ ^threads/([a-z0-9-]+)/([a-z0-9-]+)[.]md$ ]]; then
              mkdir -p "$replies/\${BASH_REMATCH[1]}"
              git -C request cat-file blob "$HEAD:$path" > "$replies/\${BASH_REMATCH[1]}/\${BASH_REMATCH[2]}.md"
            else
              printf '${text.person}\\n' "$(printf '%q' "$path")" >> "$report"
              outcome=1
            fi
          done < <(git -C request diff --name-status -z --no-renames "$BASE...$HEAD")
          for folder in "$replies"/*/; do
            [[ -d $folder ]] || continue
            (cd engine && npm run -s accept -- "$folder" --to "$(basename "$folder")" --dry-run) >> "$report" 2>&1 || outcome=1
          done
          # ${text.indented}
          sed 's/^/    /' "$report" >> "$GITHUB_STEP_SUMMARY"
          exit "$outcome"
`;
}
