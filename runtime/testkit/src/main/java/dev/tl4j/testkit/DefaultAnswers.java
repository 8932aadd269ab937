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

    private final DcOptions options;

    DefaultAnswers(DcOptions options) {
        this.options = options;
    }

    void addTo(Handlers handlers) {
        int dcId = options.dcId();
        handlers.answer(
                GetConfig.class, (request, call) -> config(options.clock().instant()));
        handlers.answer(GetNearestDc.class, (request, call) -> new NearestDc("US", dcId, dcId));
        handlers.answer(
                GetState.class,
                (request, call) ->
                        new State(1, 0, (int) options.clock().instant().getEpochSecond(), 0, 0));
        handlers.answer(SendConfirmPhoneCode.class, (request, call) -> sendCode(request));
        handlers.putBuiltIn(BindTempAuthKey.class, DefaultAnswers::bind);
        UserObjects users = new UserObjects(options.schema());
        new SignInAnswers(options, users).addTo(handlers);
        new PasswordAnswers(options, users).addTo(handlers);
        new LoginTokenAnswers(options, users).addTo(handlers);
        new TransferAnswers(options, users).addTo(handlers);
        new UserAnswers(options, users).addTo(handlers);
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

    private List<DcOption> addresses() {
        return options.cluster().ports.entrySet().stream()
                .map(dc -> DcOption.builder()
                        .id(dc.getKey())
                        .ipAddress(options.host())
                        .port(dc.getValue())
                        .build())
                .toList();
    }

    /** The numbers are those of Telegram's own answer, in 2026. */
    private Config config(Instant now) {
        return Config.builder()
                .date((int) now.getEpochSecond())
                .expires((int) now.plus(CONFIG_EXPIRES).getEpochSecond())
                .testMode(false)
                .thisDc(options.dcId())
                .dcOptions(addresses())
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
                .webfileDcId(options.dcId())
                .build();
    }
}
