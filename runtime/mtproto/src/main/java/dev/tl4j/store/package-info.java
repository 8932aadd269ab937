/**
 * Where authorization keys live between two runs, and where a client finds its first data center. A {@link dev.tl4j.store.SessionStore}
 * keeps one {@link dev.tl4j.store.SessionData}: in memory, in a string that GramJS, Telethon, Pyrogram or mtcute can read as well, in a
 * file, or wherever a user's own store puts it.
 *
 * <p>A session file is {@code mark 8 | version 4 | length 4 | body | SHA-256 32}. The mark is {@code 89 74 6c 34 6a 0d 0a 1a}, the version 1,
 * the length that of the body, the checksum is over all that is before it; numbers are big-endian. The body is
 * {@code home 4 | test 1 | api id 4 | has account 1 [user id 8 | bot 1] | count 4 | data centers}, a data center
 * {@code address | has media address 1 [address] | auth key 256 | authorized 1 | count 4 | salts}, an address
 * {@code dc id 4 | length 2 | host | port 4}, and a salt {@code since 4 | until 4 | salt 8}. Another layout takes another version.
 */
@NullMarked
package dev.tl4j.store;

import org.jspecify.annotations.NullMarked;
