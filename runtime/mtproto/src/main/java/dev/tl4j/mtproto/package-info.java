/**
 * The service messages of MTProto, generated from {@code mtproto.tl}. The five that carry other messages are left out: their bodies
 * stay slices of the packet, and {@link dev.tl4j.message} reads them by hand.
 *
 * @see <a href="https://core.telegram.org/mtproto/service_messages">core.telegram.org/mtproto/service_messages</a>
 */
@GenerateTl(
        schema = "mtproto.tl",
        name = "MtprotoSchema",
        exclude = {"rpc_result", "message", "msg_container", "msg_copy", "gzip_packed"})
@NullMarked
package dev.tl4j.mtproto;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
