package dev.tl4j.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A data center's connections for files: a bounded number of sessions under the same key, made as they are needed. */
final class FilePool {
    private final DataCenter dc;
    private final Engine engine;
    private final List<Link> links = new ArrayList<>();

    FilePool(DataCenter dc, Engine engine) {
        this.dc = dc;
        this.engine = engine;
    }

    /** Makes a call where the fewest others are. */
    void start(PendingCall call) {
        Link least = links.stream()
                .min(Comparator.comparingInt(link -> link.traffic.load()))
                .orElse(null);
        boolean isFull = links.size() >= engine.options().fileConnections();
        if (least == null || (!isFull && least.traffic.load() > 0)) {
            least = new Link(dc, engine, true);
            links.add(least);
        }
        least.start(call);
    }

    /** How many calls there are. */
    int load() {
        return links.stream().mapToInt(link -> link.traffic.load()).sum();
    }

    /** The data center can be called, perhaps under another key than before. */
    void ready() {
        for (Link link : List.copyOf(links)) {
            Online online = link.online();
            if (online != null) {
                online.useNextKey();
            } else if (link.traffic.load() > 0) {
                link.wake();
            }
        }
    }

    /** Lets calls wait until the data center can be called again. */
    void hold() {
        links.forEach(link -> link.traffic.hold());
    }

    /** Ends the connections, and the calls that wait. */
    void rest(TelegramException reason) {
        for (Link link : List.copyOf(links)) {
            link.rest();
            link.traffic.failAll(reason);
        }
    }

    void close() {
        links.forEach(Link::close);
    }
}
