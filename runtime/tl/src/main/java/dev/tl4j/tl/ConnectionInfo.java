package dev.tl4j.tl;

/**
 * Who is calling, as {@code initConnection} tells it.
 *
 * @param apiId the application's id from my.telegram.org
 * @param deviceModel such as {@code "ThinkPad X1"}
 * @param systemVersion such as {@code "Linux 6.1"}
 * @param appVersion such as {@code "1.0.3"}
 * @param systemLangCode the language of the system, ISO 639-1
 * @param langPack the language pack, empty for all but Telegram's own apps
 * @param langCode the language of the app, ISO 639-1
 */
public record ConnectionInfo(
        int apiId,
        String deviceModel,
        String systemVersion,
        String appVersion,
        String systemLangCode,
        String langPack,
        String langCode) {}
