package dev.tl4j.client;

import dev.tl4j.session.Event;
import java.util.Set;

/** What sessions tell: how calls ended, and what the link has to know. */
final class Outcomes {
    /** How often the server may refuse to take a call before that is the call's failure. */
    static final int MAX_MOVES = 5;

    private static final Set<String> NOT_INTRODUCED = Set.of("CONNECTION_NOT_INITED", "CONNECTION_LAYER_INVALID");
    private static final String NOT_BOUND = "AUTH_KEY_PERM_EMPTY";
    private static final Set<String> UNAUTHORIZED = Set.of(
            "AUTH_KEY_UNREGISTERED",
            "AUTH_KEY_INVALID",
            "AUTH_KEY_DUPLICATED",
            "SESSION_REVOKED",
            "SESSION_EXPIRED",
            "USER_DEACTIVATED",
            "USER_DEACTIVATED_BAN");

    private final Link link;
    private final Engine engine;
    private final Traffic traffic;

    Outcomes(Link link, Engine engine, Traffic traffic) {
        this.link = link;
        this.engine = engine;
        this.traffic = traffic;
    }

    void on(SessionDriver driver, Event event) {
        if (event instanceof Event.Answered answered) {
            PendingCall call = (PendingCall) answered.call();
            driver.introduction.answered(call);
            call.answer.complete(answered.result());
        } else if (event instanceof Event.Refused refused) {
            refused(driver, (PendingCall) refused.call(), refused.code(), refused.message());
        } else if (event instanceof Event.Failed failed) {
            PendingCall call = (PendingCall) failed.call();
            call.fail(new TelegramException(call + ": " + failed.reason().getMessage(), failed.reason()));
        } else if (event instanceof Event.Forgotten forgotten) {
            PendingCall call = (PendingCall) forgotten.call();
            call.fail(new TelegramException(call + ": the server took the call and forgot it; it may be done or not"));
        } else if (event instanceof Event.Delivered delivered) {
            Runnable told = ((PendingCall) delivered.call()).request.quickAck();
            if (told != null) {
                told.run();
            }
        } else if (event instanceof Event.SaltsLearnt learnt) {
            link.dc.saltsLearnt(driver.keyId(), learnt.salts());
        } else {
            link.on(event);
        }
    }

    private void refused(SessionDriver driver, PendingCall call, int code, String message) {
        RpcException error = new RpcException(code, message, call.method());
        if (call.answer.isDone()) {
            return;
        }
        if (NOT_INTRODUCED.contains(message) && !call.introduced) {
            driver.introduction.refused();
            traffic.again(call, error);
        } else if (NOT_BOUND.equals(message) && link.dc.keys.isForwardSecret()) {
            notBound(driver, call, error);
        } else {
            if (UNAUTHORIZED.contains(message) && !call.isOwn()) {
                link.dc.unauthorized(error);
                engine.listener().unauthorized(link.dc.id, error);
            }
            call.fail(error);
        }
    }

    /** The call was not done. If this is the session before, the key was replaced in the meantime; else it must be bound again. */
    private void notBound(SessionDriver driver, PendingCall call, RpcException error) {
        if (link.isAtMediaOnly()) {
            traffic.hold();
            traffic.again(call, error);
            link.leaveMediaOnly(error);
            return;
        }
        boolean isCurrent = traffic.isCurrent(driver);
        if (isCurrent) {
            traffic.hold();
        }
        traffic.again(call, error);
        if (isCurrent) {
            link.bindingLost();
        }
    }
}
