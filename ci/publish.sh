#!/bin/sh
# Check, build and verify the site, and bring it to any host:
#
#     ci/publish.sh someone@host.example:/srv/www/site/     over ssh, with rsync
#     ci/publish.sh rclone:remote:bucket/site               to object storage, with rclone
#
# It publishes the branch main alone, and runs once at a time. For a daily rebuild, let cron call it:
#     23 3 * * *  cd /home/someone/site && git pull --quiet --ff-only && ci/publish.sh TARGET
# Set PUBLISHED to the site's address once it is there, so that old addresses lead to new ones.
set -eu

target=${1:?"say where to: someone@host.example:/folder/ or rclone:remote:folder"}
cd "$(dirname "$0")/.."

branch=$(git rev-parse --abbrev-ref HEAD)
if [ "$branch" != main ]; then
    echo "This is the branch $branch; only main is published." >&2
    exit 1
fi

mkdir -p .programme-pages output
exec 9> .programme-pages/publishing
flock --nonblock 9 || { echo "Another run is publishing." >&2; exit 1; }

python build.py check
python build.py build --published "${PUBLISHED:-output}"
python build.py verify output

# What pages load first, new pages next, then those that lead there, removals last: whoever reads
# meanwhile misses nothing.
lists=.programme-pages/uploads
python build.py upload-lists output ${PUBLISHED:+--published "$PUBLISHED"} --to "$lists"
for list in 1-assets 2-new 3-changed; do
    case $target in
    rclone:*) rclone copy --checksum --files-from-raw "$lists/$list.txt" output "${target#rclone:}" ;;
    *) rsync --recursive --links --checksum --files-from="$lists/$list.txt" output/ "$target" ;;
    esac
done
case $target in
rclone:*) rclone sync --checksum --delete-after output "${target#rclone:}" ;;
*) rsync --recursive --links --checksum --delete-after output/ "$target" ;;
esac
