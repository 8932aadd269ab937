package dev.tl4j.client;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlReader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The session is connected. First the temporary key is bound, if there is one that is not; then calls go. */
final class Online extends LinkState {
    /** How long the first answer may take: some networks let connections be made that lead nowhere. */
    private static final long FIRST_ANSWER_NANOS = TimeUnit.SECONDS.toNanos(15);

    /** A connection that lived so long was a good one. */
    private static final long LASTING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Renewal renewal;
    private long since;
    private boolean answered;
    private boolean awaitsAnswer;
    private @Nullable BindCall binding;

    Online(Link link) {
        super(link);
        renewal = new Renewal(this);
    }

    @Override
    void enter() {
        since = link.engine.nanos();
        link.traffic.useCurrentKey();
        link.traffic.connected();
        prepare();
    }

    @Override
    void leave() {
        super.leave();
        renewal.stop();
        cancelBinding();
        if (answered && link.engine.nanos() - since > LASTING_NANOS) {
            link.backoff.lasted();
        }
    }

    private void cancelBinding() {
        if (binding != null) {
            BindCall abandoned = binding;
            binding = null;
            abandoned.answer.cancel(false);
        }
    }

    /** Has the key bound if that is still to be done; then the data center can be called. */
    private void prepare() {
        KeyRing.Need need = link.dc.keys.need(link.engine.loop().now());
        if (need == KeyRing.Need.BINDING) {
            bind();
        } else {
            renewal.schedule();
            link.dc.bound(link);
        }
    }

    private void bind() {
        cancelBinding();
        BindCall call = BindCall.of(link.engine.options(), link.dc.keys, link.engine.nanos());
        binding = call;
        call.link = link;
        link.engine.calls().add(call);
        link.traffic.required().startAsItIs(call);
        CompletableFuture<?> unused = call.answer.whenComplete((answer, failure) -> {
            if (binding == call) {
                binding = null;
                onBinding(answer, failure);
            }
        });
    }

    private void onBinding(@Nullable Bytes answer, @Nullable Throwable failure) {
        if (failure == null && answer != null && isTrue(answer)) {
            link.dc.keys.bound();
            prepare();
        } else if (failure instanceof TelegramException reason && !(failure instanceof RpcException)) {
            lost(reason);
        } else {
            String why = failure == null ? "false" : String.valueOf(failure.getMessage());
            link.dc.keyLoss.bindingRefused(link, new TelegramException("the temporary key cannot be bound: " + why));
        }
    }

    private boolean isTrue(Bytes answer) {
        try {
            return new TlReader(link.engine.options().schema(), answer).readBool();
        } catch (TlException e) {
            return false;
        }
    }

    /** There may be another key; the session goes on under that. */
    void useNextKey() {
        if (link.traffic.useCurrentKey()) {
            link.traffic.connected();
        }
        prepare();
    }

    /** The server lost the binding. */
    void bindAgain() {
        if (binding == null) {
            link.dc.keys.unbound();
            prepare();
        }
    }

    @Override
    void sending() {
        if (!answered && !awaitsAnswer) {
            awaitsAnswer = true;
            after(FIRST_ANSWER_NANOS, () -> lost(new TelegramException("the server does not answer")));
        }
    }

    @Override
    void packet(byte[] packet) {
        if (KeyId.of(packet) == KeyId.PLAIN) {
            renewal.packet(packet);
        } else if (link.traffic.onPacket(packet) && isCurrent() && !answered) {
            answered = true;
            cancelTimer();
            link.backoff.answered();
            link.reached();
            link.dc.answered();
        }
    }

    @Override
    void quickAcked(int token) {
        link.traffic.quickAcked(token);
    }

    /** Whether the server showed by an answer that it knows the key. */
    boolean isAnswered() {
        return answered;
    }

    @Override
    void lost(TelegramException reason) {
        boolean isKeyUnknown = reason instanceof TransportException refusal && refusal.isKeyUnknown();
        if (isKeyUnknown && link.isAtMediaOnly()) {
            link.leaveMediaOnly(reason);
        } else if (isKeyUnknown) {
            link.dc.keyLoss.keyUnknown(link, reason);
        } else {
            super.lost(reason);
        }
    }

    @Override
    String describe() {
        return "";
    }
}
