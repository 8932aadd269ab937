/**
 * Who can sign in at a local data center, and how: accounts that a test makes, the codes that go to their phones, their passwords, and the
 * tokens that are shown as QR codes. No connection, no thread and no clock of its own; any thread may use it.
 *
 * @see <a href="https://core.telegram.org/api/auth">User authorization</a>
 */
@NullMarked
package dev.tl4j.testkit.account;

import org.jspecify.annotations.NullMarked;
