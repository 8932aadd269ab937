package dev.tl4j.testkit.handshake;

import dev.tl4j.mtproto.ResPQ;
import dev.tl4j.mtproto.ServerDHInnerData;
import dev.tl4j.mtproto.TypeServerDHParams;
import dev.tl4j.mtproto.TypeSetClientDHParamsAnswer;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlObject;

/**
 * How a server breaks the rules of the exchange. Each method stands between what an honest server would do and what this one does; a
 * test overrides the one that it is about, and may answer with any bytes at all.
 */
public interface HandshakeFaults {
    /** No faults: an honest server. */
    HandshakeFaults NONE = new HandshakeFaults() {};

    /** What to answer {@code req_pq_multi} with. */
    default Bytes resPq(ResPQ honest) {
        return encoded(honest);
    }

    /** Whether to answer {@code req_DH_params} with a {@code server_DH_params_fail}, though nothing is wrong. */
    default boolean refusesDhParams() {
        return false;
    }

    /** What to encrypt into {@code server_DH_params_ok}, the hash in front excluded. */
    default Bytes innerData(ServerDHInnerData honest) {
        return encoded(honest);
    }

    /** What to answer {@code req_DH_params} with. */
    default Bytes serverDhParams(TypeServerDHParams honest) {
        return encoded(honest);
    }

    /** What to make of the client's {@code g_b}. */
    default Verdict verdict(Verdict honest) {
        return honest;
    }

    /** What to answer {@code set_client_DH_params} with. */
    default Bytes dhGen(TypeSetClientDHParamsAnswer honest) {
        return encoded(honest);
    }

    /** An object's bytes. */
    static Bytes encoded(TlObject object) {
        return Bytes.wrap(object.encode());
    }
}
