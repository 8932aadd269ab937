package dev.tl4j.testkit;

import dev.tl4j.message.MessageBody;
import dev.tl4j.message.MessageException;
import dev.tl4j.testkit.account.SignInException;
import dev.tl4j.testkit.fault.CallFault;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs a session's calls: looks into them on the loop, has them answered off it, and brings the answers back. */
final class CallRunner {
    private static final System.Logger LOG = System.getLogger(CallRunner.class.getName());

    private final LocalDcCore core;
    private final ClientSession session;
    private final Map<Long, CompletableFuture<Void>> running = new HashMap<>();

    CallRunner(LocalDcCore core, ClientSession session) {
        this.core = core;
        this.session = session;
    }

    /** Answers a call, after those that it says must come first. */
    void run(long messageId, Bytes body) {
        Envelope envelope;
        try {
            envelope = Envelope.open(body);
        } catch (TlException | MessageException e) {
            session.refuse(messageId, new RpcErrorException(400, Handlers.UNREADABLE));
            return;
        }
        session.key.learn(envelope);
        session.wantsUpdates = !envelope.withoutUpdates();
        CompletableFuture<Void> before = before(envelope.after());
        running.put(messageId, new CompletableFuture<>());
        CompletableFuture<Void> unused = before.whenComplete((nothing, failure) -> {
            if (failure == null) {
                start(messageId, envelope.query());
            } else {
                refuse(messageId, new RpcErrorException(400, "MSG_WAIT_FAILED"));
            }
        });
    }

    /** Completes on the loop once these calls are answered; those that do not run any more have been. */
    private CompletableFuture<Void> before(List<Long> messageIds) {
        return CompletableFuture.allOf(
                messageIds.stream().map(running::get).filter(Objects::nonNull).toArray(CompletableFuture<?>[]::new));
    }

    private void start(long messageId, Bytes query) {
        CallFault fault = core.faults.call(session.event(method(query)));
        Optional<RpcErrorException> refusal = fault.refusal()
                .map(error -> new RpcErrorException(error.errorCode(), error.errorMessage()))
                .or(() -> core.admission.refusal(session.key, method(query)));
        if (refusal.isPresent()) {
            refuse(messageId, refusal.get());
        } else if (!fault.isIgnored()) {
            ask(messageId, query, fault);
        }
    }

    private static int method(Bytes query) {
        return query.size() < Integer.BYTES ? 0 : MessageBody.id(query);
    }

    private void ask(long messageId, Bytes query, CallFault fault) {
        ServerCall call = new ServerCall(session, messageId, session.caller());
        core.executor.execute(() -> begin(query, call).whenComplete((result, failure) -> {
            if (failure == null && result != null) {
                finish(messageId, result, fault);
            } else {
                refuseLater(messageId, failure);
            }
        }));
    }

    private CompletionStage<?> begin(Bytes query, ServerCall call) {
        try {
            return core.handlers.find(query).apply(call);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void finish(long messageId, Object result, CallFault fault) {
        try {
            Bytes encoded = fault.result(ResultEncoder.encode(result));
            core.loop.execute(() -> {
                if (fault.delay().isZero()) {
                    answer(messageId, encoded, fault);
                } else {
                    core.after(fault.delay(), () -> answer(messageId, encoded, fault));
                }
            });
        } catch (RuntimeException e) {
            refuseLater(messageId, e);
        }
    }

    private void answer(long messageId, Bytes result, CallFault fault) {
        session.answer(messageId, result);
        if (fault.isAnsweredTwice()) {
            session.answerAgain(messageId, result);
        }
        complete(messageId, null);
    }

    private void refuseLater(long messageId, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RpcErrorException error) {
            core.loop.execute(() -> refuse(messageId, error));
        } else if (cause instanceof SignInException refused) {
            core.loop.execute(() -> refuse(messageId, RpcErrorException.of(refused)));
        } else {
            LOG.log(System.Logger.Level.ERROR, "a handler failed", cause);
            core.loop.execute(() -> refuse(messageId, new RpcErrorException(500, "RPC_CALL_FAIL")));
        }
    }

    private void refuse(long messageId, RpcErrorException error) {
        session.refuse(messageId, error);
        complete(messageId, error);
    }

    private void complete(long messageId, @Nullable RpcErrorException error) {
        CompletableFuture<Void> done = running.remove(messageId);
        if (done == null) {
            return;
        }
        if (error == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(error);
        }
    }
}
