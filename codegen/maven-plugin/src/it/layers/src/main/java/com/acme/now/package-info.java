/** Telegram's layer 229. */
@GenerateTl(schema = "telegram/api.tl", name = "Api", include = "account.sendConfirmPhoneCode")
package com.acme.now;

import dev.tl4j.GenerateTl;
