package dev.tl4j.net;

import dev.tl4j.frame.FrameCodec;
import java.util.List;

/**
 * All that one connection to a data center is made of, but the socket. Good for one connection.
 *
 * @param peer whom the socket is to be connected to: the proxy, if there is one
 * @param layers between socket and frames, the lowest first
 * @param codec the frames
 */
public record ProtocolStack(Endpoint peer, List<Layer> layers, FrameCodec codec) {
    /** Keeps the order of the layers. */
    public ProtocolStack {
        layers = List.copyOf(layers);
    }
}
