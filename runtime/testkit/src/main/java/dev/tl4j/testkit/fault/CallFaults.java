package dev.tl4j.testkit.fault;

import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlMethod;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Faults of calls. Handlers are not asked where an error is answered, and are where the answer is spoilt. The binding of temporary keys,
 * which clients do by themselves, is only meant where it is named.
 */
public final class CallFaults extends FaultScope<CallFaults> {
    private static final int BIND_TEMP_AUTH_KEY = 0xcdd42a05;

    private final FaultPlan plan;
    private boolean isNamed;

    CallFaults(FaultPlan plan) {
        this.plan = plan;
    }

    @Override
    CallFaults self() {
        return this;
    }

    /**
     * Calls of one method only.
     *
     * @param method a generated class
     * @throws IllegalArgumentException if it has no public {@code ID}
     */
    public CallFaults to(Class<? extends TlMethod<?>> method) {
        try {
            return to(method.getField("ID").getInt(null));
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalArgumentException(
                    method.getName() + ": expected a public ID, as generated classes have", e);
        }
    }

    /** Calls of the method with this id only. */
    public CallFaults to(int methodId) {
        isNamed = true;
        return where(event -> event.method() == methodId);
    }

    /** Whatever a test can think of. */
    public Fault make(CallFault fault) {
        if (!isNamed) {
            where(event -> event.method() != BIND_TEMP_AUTH_KEY);
        }
        return plan.calls.add(trigger(), fault);
    }

    /** Answers with an error, such as 400 {@code MSG_WAIT_FAILED}. */
    public Fault refuse(int code, String error) {
        RpcError refusal = new RpcError(code, error);
        return make(new CallFault() {
            @Override
            public Optional<RpcError> refusal() {
                return Optional.of(refusal);
            }
        });
    }

    /** 420 {@code FLOOD_WAIT_X}. */
    public Fault flood(int seconds) {
        return refuse(420, "FLOOD_WAIT_" + seconds);
    }

    /** 420 {@code FLOOD_PREMIUM_WAIT_X}. */
    public Fault floodUnlessPremium(int seconds) {
        return refuse(420, "FLOOD_PREMIUM_WAIT_" + seconds);
    }

    /** 420 {@code SLOWMODE_WAIT_X}. */
    public Fault slowMode(int seconds) {
        return refuse(420, "SLOWMODE_WAIT_" + seconds);
    }

    /** -503 {@code Timeout}. */
    public Fault timeout() {
        return refuse(-503, "Timeout");
    }

    /** 500 {@code RPC_CALL_FAIL}. */
    public Fault fail() {
        return refuse(500, "RPC_CALL_FAIL");
    }

    /** 500 {@code INTERDC_X_CALL_ERROR}. */
    public Fault failBetween(int dcId) {
        return refuse(500, "INTERDC_" + dcId + "_CALL_ERROR");
    }

    /** 303 {@code PHONE_MIGRATE_X}, {@code FILE_MIGRATE_X} and so on. */
    public Fault migrate(Migration kind, int dcId) {
        return refuse(303, kind + "_MIGRATE_" + dcId);
    }

    /** Never answers, and asks no handler. */
    public Fault ignore() {
        return make(new CallFault() {
            @Override
            public boolean isIgnored() {
                return true;
            }
        });
    }

    /** Answers late. */
    public Fault delay(Duration delay) {
        return make(new CallFault() {
            @Override
            public Duration delay() {
                return delay;
            }
        });
    }

    /** Answers twice, in two messages. */
    public Fault answerTwice() {
        return make(new CallFault() {
            @Override
            public boolean isAnsweredTwice() {
                return true;
            }
        });
    }

    /** Answers with something else than the handler's answer. */
    public Fault spoil(UnaryOperator<Bytes> change) {
        return make(new CallFault() {
            @Override
            public Bytes result(Bytes honest) {
                return change.apply(honest);
            }
        });
    }

    /** Answers with half of the answer. */
    public Fault halve() {
        return spoil(SpoiltResults::half);
    }

    /** Answers with a constructor that no schema has. */
    public Fault unknownConstructor() {
        return spoil(SpoiltResults::unknown);
    }

    /** Answers with a few bytes more than the answer has. */
    public Fault lengthen() {
        return spoil(SpoiltResults::longer);
    }

    /** Answers with a few kilobytes that unpack to very many megabytes. */
    public Fault gzipBomb() {
        return spoil(any -> SpoiltResults.bomb());
    }
}
