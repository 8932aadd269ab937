/** The program of the README: connect, call {@code account.sendConfirmPhoneCode}, print the answer. */
package dev.tl4j.samples.quickstart;
