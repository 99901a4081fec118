#!/bin/sh
# Makes binding/src/main/resources/holdfast/binding/filler/words.bin anew. Needs a compiled binding module and some minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binding=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$binding/../mvnw" -B -q -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
run() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
    -cp "$binding/target/classes:$(cat "$work/classpath")" "$here/DistilWordVectors.java" "$@"
}
run embed "$here/word-counts.tsv" "$work/raw.bin"
run reduce "$here/word-counts.tsv" "$work/raw.bin" "$binding/src/main/resources/holdfast/binding/filler/words.bin"
