package dev.tl4j.samples.benchmarks.flat;

import dev.tl4j.samples.api.PeerChannel;
import dev.tl4j.samples.api.PeerUser;
import dev.tl4j.samples.api.TypePeer;
import dev.tl4j.tl.Vectors;
import java.util.List;

/** A {@code Peer}. */
final class FlatPeer {

    private FlatPeer() {}

    static List<TypePeer> readAll(FlatInput in) {
        Object[] items = new Object[in.count()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(in);
        }
        return Vectors.of(items);
    }

    static TypePeer read(FlatInput in) {
        int id = in.int32();
        return switch (id) {
            case PeerUser.ID -> new PeerUser(in.int64());
            case PeerChannel.ID -> new PeerChannel(in.int64());
            default -> throw in.unknown(id);
        };
    }

    static void writeAll(FlatOutput out, List<TypePeer> items) {
        out.count(items.size());
        for (int i = 0; i < items.size(); i++) {
            write(out, items.get(i));
        }
    }

    static void write(FlatOutput out, TypePeer peer) {
        if (peer instanceof PeerUser user) {
            out.int32(PeerUser.ID);
            out.int64(user.userId());
        } else if (peer instanceof PeerChannel channel) {
            out.int32(PeerChannel.ID);
            out.int64(channel.channelId());
        } else {
            throw new IllegalStateException(peer.toString());
        }
    }
}
