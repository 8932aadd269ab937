package dev.tl4j.client;

import dev.tl4j.handshake.Agreed;
import dev.tl4j.mtproto.FutureSalt;
import dev.tl4j.session.Moment;
import dev.tl4j.store.StoredDc;
import dev.tl4j.tl.Binding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One data center as a client sees it: its keys, its addresses, the connection for everything and those for files. */
final class DataCenter {
    final int id;
    final KeyRing keys;
    final Addresses addresses;
    final FileAddresses fileAddresses;
    final Link main;
    final DcOwner owner;
    private final Engine engine;
    private final FilePool files;
    final KeyLoss keyLoss;
    final Arrivals arrivals;
    private final AuthorizationImport authorization = new AuthorizationImport(this);
    private final Awaiting awaiting;
    private final Presence presence;
    private final KeptDc kept;
    private boolean ready;

    DataCenter(int id, Engine engine, DcOwner owner, Addresses addresses) {
        this.id = id;
        this.engine = engine;
        this.owner = owner;
        this.addresses = addresses;
        fileAddresses = addresses.forFiles();
        keys = new KeyRing(
                engine.options().isForwardSecret(),
                engine.options().temporaryKeyLife().toSeconds());
        main = new Link(this, engine, false);
        keyLoss = new KeyLoss(this, engine);
        arrivals = new Arrivals(this);
        presence = new Presence(id, engine);
        kept = new KeptDc(this, engine.loop());
        files = new FilePool(this, engine);
        awaiting = new Awaiting(engine, "connecting to data center " + id);
    }

    /** Takes what was kept of an earlier run. */
    void restore(StoredDc stored) {
        fileAddresses.restore(stored.mediaAddress());
        keys.restore(stored.authKey(), KeptDc.restored(stored.salts()));
        authorization.restore(stored.authorized());
    }

    Binding binding() {
        return engine.options().schema().binding();
    }

    boolean isHome() {
        return owner.isHome(this);
    }

    /** Makes a call. */
    void start(PendingCall call, boolean isForFiles) {
        if (ready && authorization.isNeeded() && main.online() != null) {
            hold();
            authorization.begin();
        }
        if (isForFiles) {
            files.start(call);
            if (!ready) {
                main.wake();
            }
        } else {
            main.start(call);
        }
    }

    /** Completes when calls can be made, or fails when that takes too long or cannot be. */
    CompletableFuture<Void> whenReady() {
        CompletableFuture<Void> future = awaiting.add();
        if (ready && main.online() != null) {
            awaiting.complete();
        } else {
            main.wake();
        }
        return future;
    }

    /** Whether a link may connect now: those for files wait until the keys are there. */
    boolean lets(Link link) {
        return owner.isStarted() && (link == main || ready);
    }

    /** Whether somebody needs a link to be connected. */
    boolean needs(Link link) {
        if (link != main) {
            return link.traffic.load() > 0;
        }
        boolean isKept = isHome() && owner.isStarted();
        return isKept || !awaiting.isEmpty() || main.traffic.load() > 0 || (!ready && files.load() > 0);
    }

    /** A link's key is agreed on and bound. */
    void bound(Link link) {
        if (link != main) {
            if (ready) {
                link.traffic.release();
            }
        } else if (authorization.isNeeded()) {
            authorization.begin();
        } else if (!authorization.isUnderWay()) {
            becomeReady();
        }
    }

    private void becomeReady() {
        ready = true;
        main.traffic.release();
        files.ready();
        presence.here(main.address());
        awaiting.complete();
        owner.ready(this);
    }

    /** A server answered under the current key. */
    void answered() {
        if (!keys.isForwardSecret()) {
            keys.permanentProven();
        }
    }

    /** A link's connection ended, or an attempt did. */
    void lost(Link link, TelegramException reason, long nanosToNext) {
        if (link == main) {
            presence.gone(reason);
            owner.lost(this, reason, nanosToNext);
            awaiting.failed(reason, nanosToNext);
        }
    }

    private void hold() {
        main.traffic.hold();
        files.hold();
    }

    void importEnded() {
        if (isImported()) {
            kept.keepAgain("an imported authorization");
        }
        if (main.online() != null) {
            becomeReady();
        }
    }

    /** Whether home's authorization is known to have been brought here. */
    boolean isImported() {
        return authorization.isImported();
    }

    void importFailed(TelegramException reason) {
        if (main.online() != null) {
            main.retry(reason, main.backoff.nextAfterRefusal());
        }
    }

    /** The server says that the account is signed in no more. What is imported anew must be exported anew. */
    void unauthorized(RpcException error) {
        if (!isHome()) {
            authorization.reset();
        }
    }

    /** The keys are another's or none: until there are new ones, calls wait. */
    void unready() {
        ready = false;
        files.hold();
    }

    /** The server does not know the permanent key any more, nor who was signed in under it. */
    void permanentKeyLost() {
        authorization.reset();
        engine.listener().keyLost(id);
    }

    /** A session learnt salts, which the others under the same key may use too. */
    void saltsLearnt(long keyId, List<FutureSalt> salts) {
        if (keys.salts.learnt(keyId, salts)) {
            kept.saltsChanged(keyId);
        }
    }

    /** Takes a permanent key that was agreed on, once it is kept. */
    void keep(Agreed agreed, Moment receivedAt, Consumer<@Nullable RuntimeException> done) {
        kept.keep(agreed, failure -> {
            if (failure == null) {
                keys.agreed(agreed, receivedAt);
                arrivals.newKey();
            }
            done.accept(failure);
        });
    }

    /** Has the server destroy the permanent key, after a log-out, and forgets all keys whatever comes of it. */
    CompletableFuture<Void> destroyKeys() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ready = false;
        hold();
        main.destroyKey(() -> {
            keys.clear();
            authorization.reset();
            done.complete(null);
        });
        return done;
    }

    /** Nobody needs it for now: ends the connections, and the calls that wait. */
    void rest(TelegramException reason) {
        kept.flush();
        main.rest();
        main.traffic.failAll(reason);
        files.rest(reason);
    }

    /** Somebody signed in or out. */
    void accountChanged() {
        authorization.reset();
    }

    /** It is home no more: the connection goes when nobody needs it. */
    void rehomed() {
        if (!needs(main)) {
            main.rest();
        }
    }

    /** Ends all connections. */
    void close(TelegramException reason) {
        kept.flush();
        main.close();
        files.close();
        awaiting.failAll(reason);
    }
}
