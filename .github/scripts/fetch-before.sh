#!/usr/bin/env bash
# Puts the installer of the last release that fits a pattern into before/; of the first release there is none.
set -euo pipefail

mkdir before
before=$(gh release list --exclude-drafts --exclude-pre-releases --limit 1 \
  --json tagName --jq '.[0].tagName // empty')
if [ -z "$before" ]; then
  echo 'There is no version before this one.'
else
  gh release download "$before" --pattern "$1" --dir before
fi
