package dev.tl4j.testkit;

import dev.tl4j.message.MessageException;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which handler answers a call: one for the user's own class of it, or one for ours. */
final class Handlers {
    /** The error of a call whose id nobody knows, or nobody answers. */
    static final String UNKNOWN_METHOD = "INPUT_METHOD_INVALID";

    /** The error of a call that cannot be read. */
    static final String UNREADABLE = "INPUT_FETCH_ERROR";

    private static final int BAD_REQUEST = 400;

    private final List<TlSchema> schemas;
    private final Map<Class<?>, CallHandler<?>> own = new ConcurrentHashMap<>();
    private final Map<Class<?>, CallHandler<?>> builtIn = new ConcurrentHashMap<>();

    /** A call whose answer can be asked for. */
    interface Answerable extends Function<ServerCall, CompletionStage<?>> {}

    Handlers(TlSchema schema) {
        schemas = List.of(schema, LocalApi.schema());
    }

    /** Has a method answered by whoever uses the data center. */
    <R, M extends TlMethod<R>> void put(Class<M> method, AsyncHandler<M, R> handler) {
        CallHandler<M> byCaller = (request, call) -> handler.handle(request, call.caller());
        own.put(method, byCaller);
    }

    /** Has a method answered by the data center itself, unless its user does. */
    <M extends TlMethod<?>> void putBuiltIn(Class<M> method, CallHandler<M> handler) {
        builtIn.put(method, handler);
    }

    /** Has a method answered by the data center itself, with what {@code rpc_result} shall hold. */
    <M extends TlMethod<?>> void answer(Class<M> method, BiFunction<M, ServerCall, Object> answer) {
        putBuiltIn(method, (request, call) -> CompletableFuture.completedFuture(answer.apply(request, call)));
    }

    /** Takes the user's handlers away. */
    void reset() {
        own.clear();
    }

    /**
     * Reads a call and finds who answers it.
     *
     * @throws RpcErrorException if there is nobody, or nothing to read
     */
    Answerable find(Bytes query) {
        boolean unreadable = false;
        for (TlSchema schema : schemas) {
            try {
                TlObject request = read(schema, query);
                Answerable found = request == null ? null : find(request);
                if (found != null) {
                    return found;
                }
            } catch (TlException | MessageException e) {
                unreadable = true;
            }
        }
        throw new RpcErrorException(BAD_REQUEST, unreadable ? UNREADABLE : UNKNOWN_METHOD);
    }

    private static @Nullable TlObject read(TlSchema schema, Bytes query) {
        TlReader reader = new TlReader(schema, query);
        TlObject request = schema.readFields(reader.readInt(), reader);
        if (request != null) {
            reader.requireEnd();
        }
        return request;
    }

    private @Nullable Answerable find(TlObject request) {
        CallHandler<?> usual = builtIn.get(request.getClass());
        CallHandler<?> handler = own.getOrDefault(request.getClass(), usual);
        return handler == null ? null : call -> handle(handler, request, call);
    }

    /** {@link #put} has seen to it that a handler lies under the class of its requests. */
    @SuppressWarnings("unchecked")
    private static <M extends TlMethod<?>> CompletionStage<?> handle(
            CallHandler<M> handler, TlObject request, ServerCall call) {
        return handler.handle((M) request, call);
    }
}
