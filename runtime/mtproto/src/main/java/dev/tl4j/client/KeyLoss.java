package dev.tl4j.client;

/**
 * What to do when the server does not know a key. A temporary one is made anew; the permanent one too, but once: a server that forgets
 * the next one as well is asked more and more rarely, not for one key after the other.
 */
final class KeyLoss {
    private final DataCenter dc;
    private final Engine engine;

    KeyLoss(DataCenter dc, Engine engine) {
        this.dc = dc;
        this.engine = engine;
    }

    /** The server does not know the key that a link's packets are under. */
    void keyUnknown(Link link, TelegramException reason) {
        if (link.traffic.isDraining()) {
            // It may be the key before.
            link.retry(reason, link.backoff.next());
        } else if (dc.keys.isForwardSecret()) {
            dc.keys.temporaryLost();
            restart(link, reason, link.backoff.next());
        } else if (dc.keys.doubt()) {
            permanentKeyUnknown(link, reason);
        } else {
            // With the key goes whoever is signed in, so the server has to say it twice.
            restart(link, reason, link.backoff.next());
        }
    }

    /** The server does not know the permanent key. */
    void permanentKeyUnknown(Link link, TelegramException reason) {
        if (dc.keys.permanentLost(engine.loop().now())) {
            dc.permanentKeyLost();
            restart(link, reason, link.backoff.next());
        } else {
            restart(link, reason, link.backoff.nextAfterRefusal());
        }
    }

    /** The server did not bind the temporary key. */
    void bindingRefused(Link link, TelegramException reason) {
        boolean isFirst = dc.keys.bindingRefused();
        restart(link, reason, isFirst ? link.backoff.next() : link.backoff.nextAfterRefusal());
    }

    /** Begins anew with the keys, which the main link has to see to. */
    private void restart(Link link, TelegramException reason, long nanos) {
        dc.unready();
        link.retry(reason, nanos);
        if (link != dc.main && dc.main.isConnected()) {
            dc.main.retry(reason, dc.main.backoff.next());
        }
        dc.main.wake();
    }
}
