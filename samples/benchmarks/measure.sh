#!/bin/bash
# All measurements, as Markdown on the standard output: ./samples/benchmarks/measure.sh [rounds of builds] > figures.md
# Takes about half an hour on a quiet machine; on a busy one compare ratios only.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}
work=samples/benchmarks/target/measure
mvn=${MVN:-mvn}

echo "Building what is measured" >&2
$mvn -q -ntp install -DskipTests -Dspotless.check.skip -pl samples/benchmarks -am >&2
mkdir -p $work
$mvn -q -ntp dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$PWD/$work/classpath" -pl samples/benchmarks >&2
path=samples/benchmarks/target/classes:$(cat $work/classpath)

echo "## Machine"
echo
java -version 2>&1 | sed -n 2p
grep -m1 'model name' /proc/cpuinfo || true
echo "$(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg) at the start"
printf '\n## Builds\n'
java -cp "$path" dev.tl4j.samples.benchmarks.build.BuildCost $work/build "$rounds" 2> $work/build.log
printf '\n## Codec\n\n'
java -cp "$path" dev.tl4j.samples.benchmarks.Tables CodecBenchmark
printf '\n## Equality\n\n'
java -cp "$path" dev.tl4j.samples.benchmarks.Tables EqualityBenchmark FirstUseBenchmark
printf '\n## Crypto\n\n'
java -cp "$path" dev.tl4j.samples.benchmarks.Tables IgeBenchmark PacketBenchmark KeyExchangeBenchmark
printf '\n## Loopback\n\n'
java -cp "$path" dev.tl4j.samples.benchmarks.loopback.Loopback
printf '\n## Idle clients\n\n```\n'
ulimit -n "$(ulimit -Hn)"
java -Xmx3g -cp "$path" dev.tl4j.samples.benchmarks.connections.IdleClients
java -cp "$path" dev.tl4j.samples.benchmarks.connections.Unreachable
echo '```'
