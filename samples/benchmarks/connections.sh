#!/bin/bash
# What clients cost that are connected and idle, and one that cannot connect: ./samples/benchmarks/connections.sh [clients, 10000 if left out]
# Client and server are processes of their own; each needs a file handle for a connection and a few more.
set -euo pipefail
cd "$(dirname "$0")/../.."
ulimit -n "$(ulimit -Hn)"
mvn=${MVN:-mvn}
work=samples/benchmarks/target/connections

echo "Building what is measured" >&2
$mvn -q -ntp install -DskipTests -Dspotless.check.skip -pl samples/benchmarks -am >&2
mkdir -p $work
$mvn -q -ntp dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$PWD/$work/classpath" -pl samples/benchmarks >&2
path=samples/benchmarks/target/classes:$(cat $work/classpath)

java -Xmx3g -cp "$path" dev.tl4j.samples.benchmarks.connections.IdleClients "${1:-10000}"
java -cp "$path" dev.tl4j.samples.benchmarks.connections.Unreachable
