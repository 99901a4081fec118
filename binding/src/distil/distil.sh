#!/bin/sh
# Makes words.bin (filler) and nouns.bin (bench) in binding/src/main/resources/holdfast/binding anew. Needs a compiled binding module and some minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binding=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$binding/../mvnw" -B -q -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
resources="$binding/src/main/resources/holdfast/binding"
run() {
  program=$1
  shift
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
    -cp "$binding/target/classes:$(cat "$work/classpath")" "$here/$program.java" "$@"
}
run DistilWordVectors embed "$here/word-counts.tsv" "$work/raw.bin"
run DistilWordVectors reduce "$here/word-counts.tsv" "$work/raw.bin" "$resources/filler/words.bin"
run EmbedNouns "$here/nouns.txt" "$here/word-counts.tsv" "$resources/bench/nouns.bin"
