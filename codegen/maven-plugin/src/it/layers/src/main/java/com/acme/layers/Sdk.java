package com.acme.layers;

import com.acme.shop.InputPeerSelf;
import com.acme.shop.ShopApi;
import com.acme.shop.acme.GetBasket;
import com.acme.ton.TonApi;
import com.acme.ton.lite.GetMasterchainInfo;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.tl.TlSchema;
import java.util.List;

/** Uses a class of each schema. */
public final class Sdk {
    private Sdk() {}

    /** The layers side by side. */
    public static List<TlSchema> schemas() {
        return List.of(com.acme.before.Api.schema(), com.acme.now.Api.schema(), ShopApi.schema(), TonApi.schema());
    }

    /** The same method of two layers. */
    public static List<Class<?>> methods() {
        return List.of(
                com.acme.before.account.SendConfirmPhoneCode.class, com.acme.now.account.SendConfirmPhoneCode.class);
    }

    /** A method of our own, of an argument of Telegram's. */
    public static GetBasket getBasket() {
        return GetBasket.builder().buyer(new InputPeerSelf()).build();
    }

    /** Without a field. */
    public static GetMasterchainInfo info() {
        return new GetMasterchainInfo();
    }

    /** A client that speaks the newer layer. */
    public static TelegramClient client(int apiId, String apiHash) {
        return TelegramClient.builder(com.acme.now.Api.schema())
                .apiId(apiId)
                .apiHash(apiHash)
                .build();
    }
}
