#!/usr/bin/env bash
# make.sh: makes NotoSans-LGC.ttf from the font of Debian's package fonts-noto-core, with fontTools (package python3-fonttools).
# The same input gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
/usr/bin/python3 -m fontTools.subset "${1:-/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf}" \
    --unicodes='0020-007E,00A0-024F,0259,02B9-02BC,02C6,02C7,02D8-02DD,0370-03FF,0400-052F,1E00-1EFF,1F00-1FFF,2010-2027,2030-203A,20A0-20BF,2116,2122' \
    --layout-features='' --no-hinting --name-IDs='0,1,2,3,4,5,6,13,14' \
    --drop-tables+=GDEF,GPOS,GSUB,STAT,DSIG --output-file=NotoSans-LGC.ttf
sha256sum NotoSans-LGC.ttf
