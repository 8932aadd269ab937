/**
 * The cryptography of MTProto 2.0 as pure functions and small values: AES in IGE and CTR mode, message keys, authorization keys, RSA,
 * the factorisation of {@code pq} and the checks of Diffie-Hellman numbers. Nothing here does I/O or knows the time, and randomness
 * comes in as a {@link dev.tl4j.crypto.Randomness}, so every function can be held against a vector from outside. Whatever a peer
 * sends either passes a check or ends in a {@link dev.tl4j.crypto.CryptoException}.
 */
@NullMarked
package dev.tl4j.crypto;

import org.jspecify.annotations.NullMarked;
