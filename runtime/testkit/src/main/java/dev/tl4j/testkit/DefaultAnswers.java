package dev.tl4j.testkit;

import dev.tl4j.testkit.api.Config;
import dev.tl4j.testkit.api.DcOption;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.account.SendConfirmPhoneCode;
import dev.tl4j.testkit.api.auth.BindTempAuthKey;
import dev.tl4j.testkit.api.auth.CodeTypeCall;
import dev.tl4j.testkit.api.auth.CodeTypeFlashCall;
import dev.tl4j.testkit.api.auth.SentCode;
import dev.tl4j.testkit.api.auth.SentCodeTypeSms;
import dev.tl4j.testkit.api.auth.TypeSentCode;
import dev.tl4j.testkit.api.help.GetConfig;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.api.updates.GetState;
import dev.tl4j.testkit.api.updates.State;
import dev.tl4j.tl.TlMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a data center answers without being told. A user's own handlers come first. */
final class DefaultAnswers {
    private static final Duration CONFIG_EXPIRES = Duration.ofHours(1);
    private static final int CODE_LENGTH = 5;
    private static final int CODE_TIMEOUT_SECONDS = 60;
    private static final int CODE_HASH_BYTES = 9;

    private final LocalDc dc;
    private final DcOptions options;

    DefaultAnswers(LocalDc dc, DcOptions options) {
        this.dc = dc;
        this.options = options;
    }

    void addTo(Handlers handlers) {
        int dcId = dc.dcId();
        put(handlers, GetConfig.class, request -> config(options.clock().instant()));
        put(handlers, GetNearestDc.class, request -> new NearestDc("US", dcId, dcId));
        put(
                handlers,
                GetState.class,
                request -> new State(1, 0, (int) options.clock().instant().getEpochSecond(), 0, 0));
        put(handlers, SendConfirmPhoneCode.class, this::sendCode);
        handlers.putBuiltIn(BindTempAuthKey.class, DefaultAnswers::bind);
    }

    private static <R, M extends TlMethod<R>> void put(Handlers handlers, Class<M> method, Handler<M, R> answer) {
        handlers.putBuiltIn(method, (request, call) -> CompletableFuture.completedFuture(answer.handle(request)));
    }

    /** Keys belong to the loop. */
    private static CompletableFuture<Boolean> bind(BindTempAuthKey request, ServerCall call) {
        LocalDcCore core = call.session().core;
        return CompletableFuture.supplyAsync(() -> core.tempKeys.bind(request, call), core.loop);
    }

    private TypeSentCode sendCode(SendConfirmPhoneCode request) {
        return SentCode.builder()
                .type(new SentCodeTypeSms(CODE_LENGTH))
                .phoneCodeHash(HexFormat.of().formatHex(options.random().bytes(CODE_HASH_BYTES)))
                .nextType(request.settings().allowFlashcall() ? new CodeTypeFlashCall() : new CodeTypeCall())
                .timeout(CODE_TIMEOUT_SECONDS)
                .build();
    }

    /** The numbers are those of Telegram's own answer, in 2026. */
    private Config config(Instant now) {
        return Config.builder()
                .date((int) now.getEpochSecond())
                .expires((int) now.plus(CONFIG_EXPIRES).getEpochSecond())
                .testMode(false)
                .thisDc(dc.dcId())
                .dcOptions(List.of(DcOption.builder()
                        .id(dc.dcId())
                        .ipAddress(dc.host())
                        .port(dc.port())
                        .build()))
                .dcTxtDomainName("localhost")
                .chatSizeMax(200)
                .megagroupSizeMax(200_000)
                .forwardedCountMax(100)
                .onlineUpdatePeriodMs(210_000)
                .offlineBlurTimeoutMs(5000)
                .offlineIdleTimeoutMs(30_000)
                .onlineCloudTimeoutMs(300_000)
                .notifyCloudDelayMs(30_000)
                .notifyDefaultDelayMs(1500)
                .pushChatPeriodMs(60_000)
                .pushChatLimit(2)
                .editTimeLimit(172_800)
                .revokeTimeLimit(Integer.MAX_VALUE)
                .revokePmTimeLimit(Integer.MAX_VALUE)
                .ratingEDecay(2_419_200)
                .stickersRecentLimit(200)
                .channelsReadMediaPeriod(604_800)
                .callReceiveTimeoutMs(20_000)
                .callRingTimeoutMs(90_000)
                .callConnectTimeoutMs(30_000)
                .callPacketTimeoutMs(10_000)
                .meUrlPrefix("https://t.me/")
                .captionLengthMax(1024)
                .messageLengthMax(4096)
                .webfileDcId(dc.dcId())
                .build();
    }
}
