package dev.tl4j.client;

import dev.tl4j.session.Event;

/** What comes in at a data center that belongs to no call: updates, if it is home, and what was dropped. */
final class Arrivals {
    private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());

    private final DataCenter dc;
    private boolean isKeyUnused;

    Arrivals(DataCenter dc) {
        this.dc = dc;
    }

    /** The permanent key is new: before its first session there was nothing to miss. */
    void newKey() {
        isKeyUnused = true;
    }

    void on(Link link, Event event) {
        if (event instanceof Event.Dropped dropped) {
            LOG.log(System.Logger.Level.WARNING, "dropped: {0}", dropped.reason());
        } else if (link == dc.main && dc.isHome()) {
            onHome(event);
        }
    }

    private void onHome(Event event) {
        if (event instanceof Event.Update update) {
            dc.owner.update(update.body());
        } else if (event instanceof Event.SessionCreated) {
            if (!isKeyUnused) {
                dc.owner.sessionCreated();
            }
            isKeyUnused = false;
        }
    }
}
