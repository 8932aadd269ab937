/**
 * The yardstick: a codec for one kind of answer as a patient person would write it. It reads straight from the array with the same bounds
 * checks as {@link dev.tl4j.tl.TlReader}, and makes the same records through the same constructors. It knows only what
 * {@link dev.tl4j.samples.benchmarks.MessageHistory} holds: a flag of a field that it does not know is an error.
 */
package dev.tl4j.samples.benchmarks.flat;
