#!/usr/bin/env bash
# Translations: ./i18n.sh update   takes the sentences of the code into the catalogues (to be translated by hand)
#               ./i18n.sh compile  writes the .mo files, which are committed so that an installation needs no tool
# pybabel comes with CKAN: run it in a CKAN's virtual environment, or name its folder in CKAN_VENV.
set -euo pipefail
cd "$(dirname "$0")"
[ -z "${CKAN_VENV:-}" ] || PATH=$CKAN_VENV/bin:$PATH
folder=ckanext/opendatalocale/i18n
domain=ckanext-opendatalocale
case ${1:-} in
  update)
    template=$(mktemp)
    trap 'rm -f "$template"' EXIT
    pybabel -q extract -F babel.cfg -k _ -k ungettext:1,2 --no-location --sort-output --project "$domain" \
      -o "$template" ckanext/opendatalocale
    pybabel -q update -D "$domain" -i "$template" -d "$folder" --no-fuzzy-matching --ignore-obsolete \
      --width 120
    ;;
  compile) pybabel -q compile -D "$domain" -d "$folder" ;;
  *) sed -n '2,4s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
